import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealedBytes } from './age/age-file.ts';
import { copyOf, folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { createCase } from './create-case.ts';
import { deleteCase } from './delete-case.ts';
import type { OpenCase } from './open-case.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
const older = join(base, 'older');
const newer = join(base, 'newer');

function given(name: string, text = name): string {
  const path = join(base, name);
  writeFileSync(path, text);
  return path;
}

beforeAll(async () => {
  await inCase(newCase(newer), async (open) => {
    await open.addRecords([given('one.txt')]);
  });
  cpSync(newer, older, { recursive: true });
  await inCase(openCase(newer, opening), async (open) => {
    await open.addRecords([given('two.txt')]);
    await open.attach('photo.jpg', Readable.from([Buffer.from('photo')]));
  });
});

function open(folder: string): Promise<OpenCase> {
  return openCase(folder, opening);
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .filter((name) => name.includes('/'))
    .sort();
}

/** A newer case whose database is the one of an older copy. */
function putBack(name: string): string {
  const folder = copyOf(newer, name);
  copyFileSync(join(older, 'case.db'), join(folder, 'case.db'));
  return folder;
}

async function textsOf(opened: OpenCase): Promise<string[]> {
  const texts = opened.records().map(({ n }) => buffer(opened.openRecord(n)));
  return (await Promise.all(texts)).map(String);
}

describe('originals that no record names', () => {
  it('are set aside byte for byte, told of and logged, after an older database was put back', async () => {
    const folder = putBack('put-back');
    await inCase(open(folder), async (opened) => {
      expect(opened.tidied).toEqual({
        setAside: ['2.age', '3.age'],
        returned: [],
        cutWal: undefined,
        otherWal: undefined,
        keyHash: 'fits',
      });
      expect(opened.log().at(-1)).toMatchObject({ action: 'set-aside', details: { files: 2 } });
      expect(await opened.checkOriginals()).toMatchObject({
        originals: 1,
        readWhole: 1,
        missing: [],
        changed: [],
        surplus: [],
        setAside: ['2.age', '3.age'],
      });
      expect(opened.checkLog().isIntact).toBe(true);
    });
    expect(namesIn(folder)).toEqual(['originals/1.age', 'set-aside/2.age', 'set-aside/3.age']);
    for (const n of [2, 3])
      expect(readFileSync(join(folder, 'set-aside', `${n}.age`))).toEqual(
        readFileSync(join(newer, 'originals', `${n}.age`)),
      );
    await inCase(open(folder), (opened) => expect(opened.tidied.setAside).toEqual([]));
  });

  it('come back into their place once their records do, whatever was added meanwhile', async () => {
    const folder = putBack('comes-back');
    await inCase(open(folder), async (opened) => {
      await opened.addRecords([given('two.txt'), given('three.txt')]);
      expect(await textsOf(opened)).toEqual(['one.txt', 'two.txt', 'three.txt']);
    });
    copyFileSync(join(newer, 'case.db'), join(folder, 'case.db'));
    await inCase(open(folder), async (opened) => {
      expect(opened.tidied).toMatchObject({ returned: [2, 3], setAside: ['4.age', '5.age'] });
      expect(await textsOf(opened)).toEqual(['one.txt', 'two.txt', 'photo']);
      expect(
        opened
          .log()
          .map(({ action }) => action)
          .slice(-2),
      ).toEqual(['return-originals', 'set-aside']);
    });
  });

  it('are never written over, whoever bears the same name', async () => {
    const folder = copyOf(newer, 'same-name');
    for (const turn of [1, 2, 3]) {
      writeFileSync(join(folder, 'originals', '9.age'), `surplus ${turn}`);
      writeFileSync(join(folder, 'originals', '9.age.part'), `cut ${turn}`);
      await inCase(open(folder), () => undefined);
    }
    const aside = join(folder, 'set-aside');
    expect(
      readdirSync(aside)
        .map((name) => readFileSync(join(aside, name), 'utf8'))
        .sort(),
    ).toEqual(['cut 1', 'cut 2', 'cut 3', 'surplus 1', 'surplus 2', 'surplus 3']);
  });

  it('leave alone what is no original at all', async () => {
    const folder = copyOf(newer, 'strange');
    mkdirSync(join(folder, 'originals', '7.age'));
    for (const name of ['1 (copy).age', '.DS_Store', '01.age', 'letter.txt'])
      writeFileSync(join(folder, 'originals', name), name);
    const before = namesIn(folder);
    await inCase(open(folder), async (opened) => {
      expect(opened.tidied.setAside).toEqual([]);
      const { strange } = await opened.checkOriginals();
      expect([...strange].sort()).toEqual(
        ['.DS_Store', '01.age', '1 (copy).age', '7.age', 'letter.txt'].sort(),
      );
    });
    expect(namesIn(folder)).toEqual(before);
  });

  it('are not moved through a link that leads out of the case', async () => {
    const folder = putBack('link');
    const elsewhere = join(base, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(folder, 'set-aside'));
    await expect(open(folder)).rejects.toMatchObject({ code: 'not-readable' });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(namesIn(folder)).toContain('originals/2.age');
  });

  it('do not keep a case from opening whose log does not hold', async () => {
    const { openDatabase } = await import('./case-database.ts');
    const { caseFiles } = await import('./case-files.ts');
    const { readKeyFile } = await import('./key-file.ts');
    const folder = putBack('bad-log');
    const keys = await readKeyFile(caseFiles(folder), opening.passphrase);
    const database = openDatabase(caseFiles(folder).database, keys.database);
    database.run("UPDATE meta SET value = 'x' WHERE name = 'log_head'");
    database.close();
    await inCase(open(folder), async (opened) => {
      expect(opened.tidied.setAside).toEqual([]);
      expect((await opened.checkOriginals()).surplus).toEqual(['2.age', '3.age']);
    });
    expect(namesIn(folder)).toContain('originals/2.age');
  });

  it('go with the case when it is deleted', async () => {
    const folder = putBack('deleted');
    await inCase(open(folder), () => undefined);
    deleteCase(folder);
    expect(() => statSync(folder)).toThrow();
  });
});

describe('originals that are lost or changed', () => {
  const ways: [what: string, spoil: (path: string) => void, fault: 'missing' | 'changed'][] = [
    ['missing', (path) => rmSync(path), 'missing'],
    ['cut', (path) => truncateSync(path, 20), 'changed'],
    ['emptied', (path) => truncateSync(path, 0), 'changed'],
    ['longer', (path) => writeFileSync(path, 'x', { flag: 'a' }), 'changed'],
    ['another one', (path) => copyFileSync(join(path, '..', '1.age'), path), 'changed'],
    [
      'turned over in a bit',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
      'changed',
    ],
  ];
  it.each(ways)('are named: %s', async (what, spoil, fault) => {
    const folder = copyOf(newer, what.replaceAll(' ', '-'));
    spoil(join(folder, 'originals', '2.age'));
    await inCase(open(folder), async (opened) => {
      const check = await opened.checkOriginals();
      expect(check).toMatchObject({ originals: 3, missing: [], changed: [], [fault]: [{ n: 2 }] });
      expect(check.readWhole).toBe(fault === 'missing' ? 2 : 3);
      const quick = await opened.checkOriginals({ mostBytes: 0 });
      expect(quick.readWhole).toBe(0);
      if (!['another one', 'turned over in a bit'].includes(what))
        expect(quick[fault]).toMatchObject([{ n: 2 }]);
    });
  });

  it('are whole again once the same bytes are added, as a record or with the diary', async () => {
    const folder = copyOf(newer, 'again');
    for (const n of [2, 3]) rmSync(join(folder, 'originals', `${n}.age`));
    await inCase(open(folder), async (opened) => {
      expect((await opened.checkOriginals()).missing).toHaveLength(2);
      await opened.addRecords([given('two.txt')]);
      await opened.attach('photo.jpg', Readable.from([Buffer.from('photo')]));
      expect((await opened.checkOriginals()).missing).toEqual([]);
      expect(await textsOf(opened)).toEqual(['one.txt', 'two.txt', 'photo', 'two.txt']);
    });
  });

  it('have the size that is worked out for them', async () => {
    const folder = join(base, 'sizes');
    const sizes = [0, 1, 65_535, 65_536, 65_537, 200_000];
    await inCase(newCase(folder), (opened) =>
      opened.addRecords(sizes.map((size) => given(`${size}.bin`, 'x'.repeat(size)))),
    );
    await inCase(open(folder), (opened) => {
      for (const { n, bytes } of opened.records())
        expect(statSync(join(folder, 'originals', `${n}.age`)).size).toBe(sealedBytes(bytes));
    });
  });
});

describe('a folder of originals that is not there', () => {
  it('is made again where no record needs it', async () => {
    const folder = join(base, 'empty');
    await inCase(newCase(folder), () => undefined);
    rmSync(join(folder, 'originals'), { recursive: true });
    await inCase(open(folder), (opened) => opened.addRecords([given('one.txt')]));
  });
});

describe('a case that is made', () => {
  it('does not take a folder in which originals lie for one that it began', async () => {
    const folder = copyOf(newer, 'unfinished');
    writeFileSync(join(folder, 'unfinished'), '');
    await expect(createCase(folder, opening)).rejects.toMatchObject({ code: 'will-not-overwrite' });
    rmSync(join(folder, 'unfinished'));
    await inCase(open(folder), (opened) => expect(opened.records()).toHaveLength(3));
  });
});
