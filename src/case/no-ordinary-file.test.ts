import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { deleteCase } from './delete-case.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
const kept = join(base, 'kept');

beforeAll(async () => {
  writeFileSync(join(base, 'note.txt'), 'a record');
  writeFileSync(join(base, 'other.txt'), 'another record');
  await inCase(newCase(kept), (open) => open.addRecords([join(base, 'note.txt')]));
});

/** What may lie under the name of a file and is none: a pipe is never read to its end. */
const others: Readonly<Record<string, (path: string) => void>> = {
  'a pipe': (path) => void execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdirSync(path),
  'a link to the right bytes': (path) => {
    renameSync(path, `${path}.moved`);
    symlinkSync(`${path}.moved`, path);
  },
  'a link to nothing': (path) => symlinkSync(`${path}.gone`, path),
};

describe.skipIf(process.platform === 'win32').each(Object.entries(others))('%s', (what, put) => {
  const caseWith = (name: string): string => {
    const folder = join(base, `${what}-${name}`.replaceAll(/\W+/g, '-'));
    cpSync(kept, folder, { recursive: true });
    const path = join(folder, name);
    if (!what.includes('right bytes')) rmSync(path, { force: true });
    put(path);
    return folder;
  };

  it('in the place of an original is not what was kept, and nothing waits for it', async () => {
    const folder = caseWith('originals/1.age');
    await inCase(openCase(folder, opening), async (open) => {
      for (const mostBytes of [undefined, 0])
        expect(await open.checkOriginals({ mostBytes })).toMatchObject({
          missing: [],
          changed: [{ original: 1 }],
          strange: what.includes('right bytes') ? ['1.age.moved'] : [],
        });
      await expect(open.lendRecords(async () => undefined)).rejects.toMatchObject({
        code: 'case-damaged',
      });
      await open.addRecords([join(base, 'other.txt')]);
      expect(open.records()).toHaveLength(2);
    });
  });

  it.each(['key.age', 'key.age.sha256', 'case.db', 'case.db-wal'])(
    'in the place of %s keeps the case from opening, and that is said',
    async (name) => {
      if (name.endsWith('-wal') && what.includes('right bytes')) return;
      const folder = caseWith(name);
      await expect(openCase(folder, opening)).rejects.toMatchObject({
        code: 'not-readable',
        message: expect.stringContaining(`${name} is a link or no ordinary file`),
      });
      deleteCase(folder);
    },
  );
});

describe.skipIf(process.platform === 'win32')('a pipe that is given', () => {
  it('is no record and no attachment, and nothing waits for it', async () => {
    const given = join(base, 'given');
    mkdirSync(given);
    writeFileSync(join(given, 'one.txt'), 'a third record');
    execFileSync('mkfifo', [join(given, 'pipe')]);
    const folder = join(base, 'pipe-given');
    cpSync(kept, folder, { recursive: true });
    await inCase(openCase(folder, opening), async (open) => {
      const { added, leftOut } = await open.addRecords([given, join(given, 'pipe')]);
      expect(added.map(({ path }) => path)).toEqual(['one.txt']);
      expect(leftOut).toHaveLength(2);
    });
  });
});
