import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import type { OpenCase } from './open-case.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
let made = 0;

/** A folder of its own, with these files in it. */
function given(files: Readonly<Record<string, string | Buffer>>): string {
  made += 1;
  const folder = join(base, `given-${made}`);
  mkdirSync(folder);
  put(folder, files);
  return folder;
}

function put(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function inNewCase(use: (open: OpenCase) => Promise<void>): Promise<void> {
  made += 1;
  return inCase(newCase(join(base, `case-${made}`)), use);
}

/** The start of a tar, as far as it is looked at. */
function tar(text: string): Buffer {
  const bytes = Buffer.alloc(1024);
  bytes.write(text);
  bytes.write('ustar', 257);
  return bytes;
}

function paths(records: readonly { path: string }[]): string[] {
  return records.map(({ path }) => path);
}

describe('adding records', () => {
  it('keeps every file as it is, with its hash, and says what it did in the log', () =>
    inNewCase(async (open) => {
      const folder = given({ 'a.txt': 'one', 'below/b.txt': 'two' });
      const result = await open.addRecords([folder]);
      expect(result).toMatchObject({ batch: 1, alreadyThere: [], leftOut: [] });
      expect(paths(result.added)).toEqual(['a.txt', 'below/b.txt']);
      expect(open.records()).toEqual(result.added);
      const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
      expect(result.added.map((one) => one.sha256)).toEqual([sha256('one'), sha256('two')]);
      expect(open.log().at(-1)).toMatchObject({
        action: 'add-records',
        details: { batch: 1, firstRecord: 1, files: 2, bytes: 6, notKept: 0 },
      });
    }));

  it.runIf(process.platform === 'linux')('keeps nothing where a disk has a fault', () =>
    inNewCase(async (open) => {
      const folder = given({ 'a.txt': 'one' });
      // A file that gives no byte of itself, as on a memory stick that was pulled out.
      await expect(open.addRecords([folder, '/proc/self/mem'])).rejects.toMatchObject({
        code: 'not-readable',
        message: 'mem could not be read to its end.',
      });
      expect([open.records(), readdirSync(join(open.folder, 'originals'))]).toEqual([[], []]);
    }),
  );

  it('gives back any bytes as they were given', () =>
    inNewCase(async (open) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ minLength: 1, maxLength: 300 }),
          fc.integer({ min: 0, max: 1500 }),
          async (bytes, times) => {
            const all = Buffer.concat(Array.from({ length: times }, () => bytes));
            const { added } = await open.addRecords([given({ x: all })]);
            const n = added[0]?.n ?? 0;
            expect((await buffer(open.openRecord(n))).equals(all)).toBe(true);
          },
        ),
        { numRuns: 25 },
      );
    }));

  it('that are all there leaves them, and writes nothing', () =>
    inNewCase(async (open) => {
      const folder = given({ 'a.txt': 'one', 'b.txt': 'two' });
      await open.addRecords([folder]);
      const again = await open.addRecords([folder]);
      expect(again).toMatchObject({ batch: 1, added: [], alreadyThere: ['a.txt', 'b.txt'] });
      expect(open.log()).toHaveLength(2);
    }));

  it('of a folder that changed keeps all of it together, each original once', () =>
    inNewCase(async (open) => {
      const folder = given({ '.storage/auth': 'old', 'configuration.yaml': 'same' });
      await open.addRecords([folder]);
      put(folder, { '.storage/auth': 'new' });
      const second = await open.addRecords([folder]);
      expect(second.batch).toBe(2);
      expect(paths(second.added)).toEqual(['.storage/auth', 'configuration.yaml']);
      expect(readdirSync(join(open.folder, 'originals')).sort()).toEqual([
        '1.age',
        '2.age',
        '3.age',
      ]);
      expect((await buffer(open.openRecord(4))).toString()).toBe('same');
    }));

  it('of archives leaves those that are there and takes the new one', () =>
    inNewCase(async (open) => {
      const folder = given({ 'monday.tar': tar('monday') });
      await open.addRecords([folder]);
      put(folder, { 'tuesday.tar': tar('tuesday') });
      const { added, alreadyThere } = await open.addRecords([folder]);
      expect(paths(added)).toEqual(['tuesday.tar']);
      expect(alreadyThere).toEqual(['monday.tar']);
    }));

  it('follows no links, and says that it did not', () =>
    inNewCase(async (open) => {
      const folder = given({ 'a.txt': 'one' });
      symlinkSync('/etc/hostname', join(folder, 'elsewhere'));
      const { added, leftOut } = await open.addRecords([folder]);
      expect(paths(added)).toEqual(['a.txt']);
      expect(leftOut).toMatchObject([{ where: 'elsewhere', why: 'link' }]);
    }));

  it('where nothing is says so, and keeps nothing of the rest', () =>
    inNewCase(async (open) => {
      const folder = given({ 'a.txt': 'one' });
      await expect(open.addRecords([folder, join(base, 'nowhere')])).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(open.records()).toEqual([]);
      expect(readdirSync(join(open.folder, 'originals'))).toEqual([]);
    }));

  it('of which one goes away meanwhile keeps none, and the next ones take their numbers', () =>
    inNewCase(async (open) => {
      const folder = given({ 'a.txt': 'one', 'b.txt': 'another size' });
      let isGone = false;
      const adding = open.addRecords([folder], () => {
        if (!isGone) rmSync(join(folder, 'b.txt'));
        isGone = true;
      });
      await expect(adding).rejects.toThrow();
      expect(open.records()).toEqual([]);
      expect(readdirSync(join(open.folder, 'originals'))).toEqual([]);
      const { added } = await open.addRecords([folder]);
      expect(added).toMatchObject([{ n: 1, batch: 1 }]);
    }));

  it('twice at the same time gives no number twice', () =>
    inNewCase(async (open) => {
      const [one, two] = [given({ 'a.txt': 'one' }), given({ 'b.txt': 'two' })];
      const photo = Readable.from([Buffer.from('photo')]);
      await Promise.all([
        open.addRecords([one]),
        open.attach('p.jpg', photo),
        open.addRecords([two]),
      ]);
      expect(open.records().map(({ n, batch }) => [n, batch])).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ]);
    }));

  it('knows which reader they are for', () =>
    inNewCase(async (open) => {
      const auth = '{"version": 1, "key": "auth", "data": {"users": []}}';
      const folder = given({ '.storage/auth': auth, 'letter.txt': 'hello' });
      const { added } = await open.addRecords([folder]);
      expect(added.map(({ path, reader }) => [path, reader])).toEqual([
        ['.storage/auth', 'home-assistant'],
        ['letter.txt', null],
      ]);
    }));
});

describe('an original', () => {
  const spoils: [what: string, spoil: (folder: string) => void][] = [
    ['that is missing', (at) => rmSync(join(at, '1.age'))],
    [
      'that is cut',
      (at) => writeFileSync(join(at, '1.age'), readFileSync(join(at, '1.age')).subarray(0, -1)),
    ],
    [
      'that was swapped with another',
      (at) => {
        renameSync(join(at, '1.age'), join(at, 'x'));
        renameSync(join(at, '2.age'), join(at, '1.age'));
        renameSync(join(at, 'x'), join(at, '2.age'));
      },
    ],
  ];
  it.each(spoils)('%s is named, and the rest of the case opens', (_, spoil) =>
    inNewCase(async (open) => {
      await open.addRecords([given({ 'a.txt': 'one', 'b.txt': 'two' })]);
      spoil(join(open.folder, 'originals'));
      await expect(buffer(open.openRecord(1))).rejects.toMatchObject({
        code: 'case-damaged',
        message: expect.stringContaining('originals/1.age'),
      });
      await expect(open.lendRecords(async () => 1)).rejects.toMatchObject({ code: 'case-damaged' });
      open.close();
      await inCase(openCase(open.folder, opening), (again) =>
        expect(again.records()).toHaveLength(2),
      );
    }),
  );
});

describe('lending records', () => {
  it('lays out each batch in a folder of its own, and wipes all of it', () =>
    inNewCase(async (open) => {
      const storage = join(given({ '.storage/auth': 'accounts' }), '.storage');
      const [one, two] = [given({ 'backup.tar': tar('1') }), given({ 'backup.tar': tar('2') })];
      await open.addRecords([storage]);
      await open.addRecords([join(one, 'backup.tar'), join(two, 'backup.tar')]);
      await open.attach('photo.jpg', Readable.from([Buffer.from('photo')]));
      let place = '';
      const seen = await open.lendRecords(async ({ paths: lent, workFolder }) => {
        place = join(lent[0] ?? '', '..');
        expect(readdirSync(workFolder)).toEqual([]);
        expect(statSync(place).mode & 0o077).toBe(0);
        return lent.map((path) => readdirSync(path, { recursive: true }).map(String).sort());
      });
      expect(seen).toEqual([['.storage', '.storage/auth'], ['backup.tar'], ['backup.tar']]);
      expect(existsSync(place)).toBe(false);
    }));

  it('wipes all of it when what uses them fails', () =>
    inNewCase(async (open) => {
      await open.addRecords([given({ 'a.txt': 'one' })]);
      let place = '';
      await expect(
        open.lendRecords(async ({ workFolder }) => {
          place = workFolder;
          throw new Error('stopped');
        }),
      ).rejects.toThrow('stopped');
      expect(place).not.toBe('');
      expect(existsSync(place)).toBe(false);
    }));

  it('lays out nothing more once it is stopped, and wipes what was laid out', () =>
    inNewCase(async (open) => {
      await open.addRecords([given({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' })]);
      const stopping = new AbortController();
      const laidOut: string[] = [];
      const lending = open.lendRecords(async () => laidOut.push('used'), {
        signal: stopping.signal,
        onProgress({ file }) {
          laidOut.push(file);
          stopping.abort(new Error('stopped'));
        },
      });
      await expect(lending).rejects.toThrow('stopped');
      expect(laidOut).toEqual(['a.txt']);
    }));
});

describe('an attachment', () => {
  it('that cannot be opened is not kept, and nothing else breaks', () =>
    inNewCase(async (open) => {
      const nothing = createReadStream(join(base, 'nowhere'));
      const first = open.attach('slow.jpg', Readable.from([Buffer.from('photo')]));
      await expect(open.attach('nowhere.jpg', nothing)).rejects.toThrow('ENOENT');
      expect(await first).toMatchObject({ n: 1 });
      expect(open.records()).toHaveLength(1);
      expect(readdirSync(join(open.folder, 'originals'))).toEqual(['1.age']);
    }));

  it('is kept once, under its last name, and is no record', () =>
    inNewCase(async (open) => {
      const first = await open.attach(
        '/home/robin/photo.jpg',
        Readable.from([Buffer.from('photo')]),
      );
      const again = await open.attach('other.jpg', Readable.from([Buffer.from('photo')]));
      expect(first).toMatchObject({ path: 'photo.jpg', isAttachment: true, reader: null });
      expect(again).toEqual(first);
      expect(readdirSync(join(open.folder, 'originals'))).toEqual(['1.age']);
      const { added } = await open.addRecords([given({ 'photo.jpg': 'photo' })]);
      expect(added).toMatchObject([{ n: 2, isAttachment: false }]);
    }));
});
