import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  copyOf,
  examineMadeUp,
  folderOfThisFile,
  inCase,
  newCase,
  opening,
} from './case.test-data.ts';
import { openDatabase } from './case-database.ts';
import { caseFiles, isCaseFolder } from './case-files.ts';
import { createCase } from './create-case.ts';
import { deleteCase } from './delete-case.ts';
import { currentFormat } from './formats.ts';
import { readKeyFile } from './key-file.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
const kept = join(base, 'kept');

beforeAll(async () => {
  writeFileSync(join(base, 'note.txt'), 'a record');
  await inCase(newCase(kept), async (open) => {
    await open.addRecords([join(base, 'note.txt')]);
    open.writeDiary(draft('The heating was off.'));
    open.saveHousehold('household: 1\npeople:\n  - name: Robin\n    is: me\n');
    open.keepBackupPasswords(['of the backup']);
    open.keepBackupPasswords(['of another', 'of the backup']);
    open.keepLastPage('diary');
    examineMadeUp(open, 3);
  });
});

function draft(text: string) {
  return { from: '2025-03-01', until: null, isRough: false, text, attachments: [] };
}

/** A byte in the middle of a file, turned over. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a case', () => {
  it('holds after it was closed what was put into it', async () => {
    await inCase(openCase(kept, opening), async (open) => {
      expect(open.about()).toMatchObject({ format: currentFormat, who: 'robin' });
      expect(open.records()).toMatchObject([{ n: 1, path: 'note.txt', reader: null, bytes: 8 }]);
      expect(await textOf(open.openRecord(1))).toBe('a record');
      expect(open.diary()).toMatchObject([{ text: 'The heating was off.', who: 'robin' }]);
      expect(open.household()?.people).toMatchObject([{ name: 'Robin' }]);
      expect(open.backupPasswords()).toEqual(['of the backup', 'of another']);
      expect(open.lastPage()).toBe('diary');
      expect(open.examination()?.counts.acts).toBe(3);
      expect(
        open
          .timeline()
          .page({ filter: {}, limit: 9 })
          .map(({ n }) => n),
      ).toEqual([0, 1, 2]);
      expect(open.checkLog()).toEqual({ isIntact: true, entries: 5, notCompared: [] });
    });
  });

  it('can be read by its owner alone, and shows nothing of what is inside', () => {
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    const names = readdirSync(kept, { recursive: true, withFileTypes: true });
    const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    expect(files.map((path) => path.slice(kept.length + 1)).sort()).toEqual([
      'case.db',
      'key.age',
      'key.age.sha256',
      'originals/1.age',
    ]);
    for (const path of files) {
      expect(statSync(path).mode & 0o077).toBe(0);
      const text = readFileSync(path, 'latin1');
      for (const word of ['heating', 'Robin', 'robin', 'note', 'a record', 'CREATE', 'SQLite'])
        expect(text).not.toContain(word);
    }
  });

  it('knows when records, household or diary changed since it was examined', async () => {
    await inCase(openCase(copyOf(kept, 'stale'), opening), async (open) => {
      expect(open.isExaminationStale()).toBe(false);
      await open.attach('photo.jpg', Readable.from([Buffer.from('photo')]));
      expect(open.isExaminationStale()).toBe(false);
      open.saveHousehold('household: 1\n');
      expect(open.isExaminationStale()).toBe(true);
      examineMadeUp(open, 2);
      expect(open.isExaminationStale()).toBe(false);
      // Rules ask the diary for its days.
      const told = { until: null, isRough: true, text: 'woken up', attachments: [] };
      open.writeDiary({ ...told, from: '2025-03-01' });
      expect(open.isExaminationStale()).toBe(true);
      examineMadeUp(open, 2);
      expect(open.isExaminationStale()).toBe(false);
      writeFileSync(join(base, 'more.txt'), 'more');
      await open.addRecords([join(base, 'more.txt')]);
      expect(open.isExaminationStale()).toBe(true);
      examineMadeUp(open, 2);
      const noticed = { from: '2025-03-01', until: null, isRough: true, attachments: [] };
      const { id } = open.writeDiary({ ...noticed, text: 'The light was off.' });
      expect(open.isExaminationStale()).toBe(true);
      examineMadeUp(open, 2);
      open.correctDiary(id, { ...noticed, text: 'The lamp was off.' });
      expect(open.isExaminationStale()).toBe(true);
    });
  });

  it('keeps the household it has where a text is none', async () => {
    await inCase(openCase(copyOf(kept, 'household'), opening), (open) => {
      const before = open.householdText();
      expect(() => open.saveHousehold('people: 7')).toThrow(
        expect.objectContaining({ code: 'bad-household' }),
      );
      expect(open.householdText()).toBe(before);
      expect(open.log()).toHaveLength(5);
    });
  });

  it('signs with the key that it names', async () => {
    const { isSignedBy } = await import('./case-key-pair.ts');
    await inCase(openCase(kept, opening), (open) => {
      const bytes = new TextEncoder().encode('checkpoint');
      const { publicKey } = open.about();
      expect(isSignedBy(publicKey, bytes, open.sign(bytes))).toBe(true);
      expect(isSignedBy(publicKey, new Uint8Array(3), open.sign(bytes))).toBe(false);
    });
  });
});

describe('an examination', () => {
  it('that was given up, or never finished, is not seen, and goes', async () => {
    const folder = copyOf(kept, 'examination');
    await inCase(openCase(folder, opening), (open) => {
      const first = open.beginExamination();
      const second = open.beginExamination();
      for (let n = 0; n < 500; n += 1)
        second.addReading({ kind: 'unread', record: '', where: String(n), why: 'empty', count: 1 });
      first.giveUp();
      expect(open.examination()?.counts.acts).toBe(3);
      examineMadeUp(open, 300);
      expect(open.examination()?.counts.acts).toBe(300);
      expect(open.timeline().count({})).toBe(300);
    });
    await inCase(openCase(folder, opening), async (open) => {
      expect(open.timeline().count({})).toBe(300);
      const lines: string[] = [];
      for await (const line of open.observationLines()) lines.push(JSON.parse(line).id);
      expect(lines).toEqual(Array.from({ length: 300 }, (_, n) => `act-${n}`));
      open.beginExamination().giveUp();
    });
    const keys = await readKeyFile(caseFiles(folder), opening.passphrase);
    const database = openDatabase(caseFiles(folder).database, keys.database);
    expect(database.all('SELECT n FROM examinations')).toHaveLength(1);
    expect(database.all('SELECT DISTINCT examination FROM row_chunks')).toHaveLength(1);
    database.close();
  });
});

describe('opening', () => {
  const answers: [what: string, code: string, spoil: (folder: string) => void, says?: RegExp][] = [
    ['a folder that is none', 'not-a-case', (folder) => rmSync(folder, { recursive: true })],
    [
      'a case whose key file was changed',
      'case-damaged',
      (at) => damage(join(at, 'key.age')),
      /key\.age/,
    ],
    [
      'a case without its key file',
      'case-damaged',
      (at) => rmSync(join(at, 'key.age')),
      /key\.age/,
    ],
    [
      'a case without its database',
      'case-damaged',
      (at) => rmSync(join(at, 'case.db')),
      /case\.db/,
    ],
    [
      'a case whose database is cut',
      'case-damaged',
      (at) => truncateSync(join(at, 'case.db'), 5000),
      /case\.db/,
    ],
    [
      'a case whose database is empty',
      'case-damaged',
      (at) => truncateSync(join(at, 'case.db'), 0),
      /case\.db/,
    ],
    [
      'a case whose database begins with noise',
      'case-damaged',
      (at) => writeFileSync(join(at, 'case.db'), Buffer.alloc(8192, 7)),
      /case\.db/,
    ],
    [
      'a case without its originals',
      'case-damaged',
      (at) => rmSync(join(at, 'originals'), { recursive: true }),
      /originals/,
    ],
    [
      'a case that was never finished',
      'not-a-case',
      (at) => writeFileSync(join(at, 'unfinished'), ''),
    ],
  ];
  it.each(answers)('%s says %s', async (what, code, spoil, says = /./) => {
    const folder = copyOf(kept, what.replaceAll(' ', '-'));
    spoil(folder);
    const refusal = await openCase(folder, opening).then(
      () => undefined,
      (cause) => cause,
    );
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(says) });
    expect(refusal.hint).not.toBe('');
  });

  it('with another passphrase says so, and leaves everything as it is', async () => {
    const before = readFileSync(join(kept, 'key.age'));
    for (const passphrase of ['four words for a tesT', '', 'x'])
      await expect(openCase(kept, { ...opening, passphrase })).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
    expect(readFileSync(join(kept, 'key.age')).equals(before)).toBe(true);
  });

  it('of a case that is open already says so, with the right passphrase and with a wrong one', async () => {
    const open = await openCase(kept, opening);
    for (const passphrase of [opening.passphrase, 'wrong'])
      await expect(openCase(kept, { ...opening, passphrase })).rejects.toMatchObject({
        code: 'case-in-use',
      });
    expect(() => deleteCase(kept)).toThrow(expect.objectContaining({ code: 'case-in-use' }));
    open.writeDiary(draft('Still open.'));
    open.close();
    await inCase(openCase(kept, opening), () => undefined);
  });

  it('of a case of a newer version says so, and changes nothing', async () => {
    const folder = copyOf(kept, 'newer');
    const files = caseFiles(folder);
    const keys = await readKeyFile(files, opening.passphrase);
    const database = openDatabase(files.database, keys.database);
    database.execute(`PRAGMA user_version = ${currentFormat + 1}`);
    database.close();
    const before = readFileSync(files.database);
    await expect(openCase(folder, opening)).rejects.toMatchObject({ code: 'case-newer' });
    expect(readFileSync(files.database).equals(before)).toBe(true);
  });
});

describe('making a case', () => {
  it('never touches a folder that holds anything', async () => {
    const there = join(base, 'there');
    mkdirSync(there);
    writeFileSync(join(there, 'key.age'), 'not ours');
    await expect(createCase(there, opening)).rejects.toMatchObject({ code: 'will-not-overwrite' });
    await expect(createCase(kept, opening)).rejects.toMatchObject({ code: 'will-not-overwrite' });
    await expect(createCase(join(base, 'note.txt'), opening)).rejects.toMatchObject({
      code: 'will-not-overwrite',
    });
    expect(readdirSync(there)).toEqual(['key.age']);
  });

  it('takes an empty folder, and one in which it was stopped before', async () => {
    const empty = join(base, 'empty');
    mkdirSync(empty);
    await inCase(newCase(empty), (open) => expect(open.log()).toHaveLength(1));
    const stopped = join(base, 'stopped');
    mkdirSync(stopped);
    writeFileSync(join(stopped, 'unfinished'), '');
    cpSync(join(kept, 'case.db'), join(stopped, 'case.db'));
    await inCase(newCase(stopped), (open) => expect(open.log()).toHaveLength(1));
    expect(isCaseFolder(stopped)).toBe(true);
  });

  it('needs a passphrase', async () => {
    await expect(newCase(join(base, 'none'), { passphrase: '' })).rejects.toMatchObject({
      code: 'bad-usage',
    });
  });
});

describe('the passphrase', () => {
  it('can be changed, and then the old one opens nothing', async () => {
    const folder = copyOf(kept, 'passphrase');
    await inCase(openCase(folder, opening), async (open) => {
      await expect(open.changePassphrase('wrong', 'next')).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
      await open.changePassphrase(opening.passphrase, 'the next one');
      expect(open.log().at(-1)).toMatchObject({ action: 'change-passphrase' });
    });
    await expect(openCase(folder, opening)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await inCase(openCase(folder, { ...opening, passphrase: 'the next one' }), async (open) =>
      expect(await textOf(open.openRecord(1))).toBe('a record'),
    );
    expect(readFileSync(join(folder, 'key.age.sha256'), 'utf8')).toMatch(
      /^[0-9a-f]{64} {2}key\.age\n$/,
    );
  });

  it('opens the key file whether a change was stopped before or after it was put in place', async () => {
    const folder = copyOf(kept, 'half-way');
    const old = readFileSync(join(folder, 'key.age'));
    const oldLine = readFileSync(join(folder, 'key.age.sha256'), 'utf8');
    await inCase(openCase(folder, opening), (open) =>
      open.changePassphrase(opening.passphrase, 'next'),
    );
    const newLine = readFileSync(join(folder, 'key.age.sha256'), 'utf8');
    writeFileSync(join(folder, 'key.age.sha256'), oldLine + newLine);
    const before = copyOf(folder, 'before');
    await inCase(openCase(folder, { ...opening, passphrase: 'next' }), () => undefined);
    expect(readFileSync(join(folder, 'key.age.sha256'), 'utf8')).toBe(newLine);
    writeFileSync(join(before, 'key.age'), old);
    await inCase(openCase(before, opening), () => undefined);
    expect(readFileSync(join(before, 'key.age.sha256'), 'utf8')).toBe(oldLine);
  });

  it('that fails says what cannot be told where the hash of the key file is lost', async () => {
    const folder = copyOf(kept, 'no-hash');
    rmSync(join(folder, 'key.age.sha256'));
    await expect(openCase(folder, { ...opening, passphrase: 'wrong' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
      hint: expect.stringContaining('key.age.sha256'),
    });
    await inCase(openCase(folder, opening), () => undefined);
  });

  it('opens a whole key file whose hash was damaged; the hash is mended, told of and logged', async () => {
    const folder = copyOf(kept, 'other-hash');
    const line = readFileSync(join(folder, 'key.age.sha256'), 'utf8');
    for (const damaged of [`${'0'.repeat(64)}  key.age\n`, 'nothing', '']) {
      writeFileSync(join(folder, 'key.age.sha256'), damaged);
      await expect(openCase(folder, { ...opening, passphrase: 'wrong' })).rejects.toThrow();
      expect(readFileSync(join(folder, 'key.age.sha256'), 'utf8')).toBe(damaged);
      await inCase(openCase(folder, opening), (open) => {
        expect(open.tidied.keyHash).toBe('mended');
        expect(open.log().at(-1)?.action).toBe('mend-key-hash');
      });
      expect(readFileSync(join(folder, 'key.age.sha256'), 'utf8')).toBe(line);
      await inCase(openCase(folder, opening), (open) => {
        expect(open.tidied.keyHash).toBe('fits');
        expect(open.log().at(-1)?.action).toBe('mend-key-hash');
      });
    }
  });
});

describe('deleting a case', () => {
  it('leaves nothing of it, and what is not of it alone', async () => {
    const folder = copyOf(kept, 'deleted');
    writeFileSync(join(folder, 'letter.txt'), 'of somebody else');
    deleteCase(folder);
    expect(readdirSync(folder)).toEqual(['letter.txt']);
    expect(() => deleteCase(folder)).toThrow(expect.objectContaining({ code: 'not-a-case' }));
    const whole = copyOf(kept, 'deleted-whole');
    deleteCase(whole);
    expect(isCaseFolder(whole)).toBe(false);
    expect(() => statSync(whole)).toThrow();
  });
});

async function textOf(stream: Readable): Promise<string> {
  const { text } = await import('node:stream/consumers');
  return text(stream);
}
