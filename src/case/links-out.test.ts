import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { createCase } from './create-case.ts';
import { deleteCase } from './delete-case.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
const theirs = join(base, 'theirs');
const kept = join(base, 'kept');
let folder = '';
let turn = 0;

beforeAll(async () => {
  writeFileSync(join(base, 'note.txt'), 'a record');
  await inCase(newCase(kept), (open) => open.addRecords([join(base, 'note.txt')]));
});
beforeEach(() => {
  turn += 1;
  folder = join(base, `case-${turn}`);
  cpSync(kept, folder, { recursive: true });
  rmSync(theirs, { recursive: true, force: true });
  mkdirSync(theirs);
  writeFileSync(join(theirs, 'letter'), 'of somebody');
});

const names = [
  ...['case.db', 'case.db-wal', 'case.db-shm', 'case.db-journal'],
  ...['key.age', 'key.age.next', 'key.age.next.part', 'key.age.sha256', 'key.age.sha256.part'],
  ...['key.age.deleted', 'originals', 'originals/1.age', 'originals/2.age', 'originals/2.age.part'],
  'set-aside',
  'set-aside/2.age',
  'unfinished',
];

/** Puts a name of a case to something outside; gives what has to be there afterwards. */
const leads: Readonly<Record<string, (path: string) => void>> = {
  'a link to a file': (path) => symlinkSync(join(theirs, 'letter'), path),
  'a link to a folder': (path) => symlinkSync(theirs, path),
  'a link to nothing yet': (path) => symlinkSync(join(theirs, 'new'), path),
  'a second name': (path) => linkSync(join(theirs, 'letter'), path),
};
const cases = names.flatMap((name) => Object.keys(leads).map((lead) => [name, lead] as const));

function lead(name: string, how: string): void {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  leads[how]?.(path);
}

function expectUntouched(): void {
  expect(readdirSync(theirs)).toEqual(['letter']);
  expect(readFileSync(join(theirs, 'letter'), 'utf8')).toBe('of somebody');
}

describe.each(cases)('a case in which %s is %s', (name, how) => {
  it('can be deleted, and nothing outside is touched', () => {
    lead(name, how);
    const { onlyRemoved, left } = deleteCase(folder);
    const shown = name.replace('key.age.deleted', 'key.age');
    // A file in the place of a folder is none that a case makes.
    const isNoPart =
      name === 'unfinished' ||
      (how === 'a second name' && ['originals', 'set-aside'].includes(name));
    expect(onlyRemoved).toEqual(isNoPart ? [] : [shown]);
    expect(left).toEqual(isNoPart ? [name] : []);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual(left);
    expectUntouched();
  });

  it('can be worked on or says why not, and nothing outside is touched', async () => {
    lead(name, how);
    const refusal = await inCase(openCase(folder, opening), async (open) => {
      await open.changePassphrase(opening.passphrase, 'another passphrase');
      await open.addRecords([join(theirs, 'letter'), join(base, 'note.txt')]);
    }).then(
      () => undefined,
      (cause) => cause,
    );
    if (refusal !== undefined) expect(refusal).toMatchObject({ name: 'HomegroundError' });
    expectUntouched();
  });

  it('is not begun anew over it', async () => {
    for (const inside of readdirSync(folder)) rmSync(join(folder, inside), { recursive: true });
    if (name.startsWith('originals/')) mkdirSync(join(folder, 'originals'));
    writeFileSync(join(folder, 'unfinished'), '');
    lead(name, how);
    const refusal = await inCase(createCase(folder, opening), () => undefined).catch(
      (cause) => cause,
    );
    expectUntouched();
    // What has a second name is a file, which goes by this name alone.
    if (how === 'a second name' && !name.startsWith('originals')) return;
    expect(refusal).toMatchObject({ code: 'will-not-overwrite' });
  });
});

describe('a case that is named by a link', () => {
  it('is opened, and not deleted: its own folder is named', async () => {
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    await inCase(openCase(link, opening), (open) => expect(open.records()).toHaveLength(1));
    for (const named of [link, `${link}/`, `${link}/.`])
      expect(() => deleteCase(named)).toThrow(
        expect.objectContaining({ code: 'bad-usage', message: expect.stringContaining(folder) }),
      );
    await inCase(openCase(link, opening), (open) => expect(open.records()).toHaveLength(1));
  });

  it('further up is deleted where it lies', () => {
    const link = `${base}-link`;
    rmSync(link, { force: true });
    symlinkSync(base, link);
    expect(deleteCase(join(link, basename(folder)))).toMatchObject({ isFolderGone: true });
    expect(existsSync(folder)).toBe(false);
    rmSync(link);
  });
});

describe('a file of somebody called unfinished', () => {
  it('is none of a case', async () => {
    writeFileSync(join(folder, 'unfinished'), 'a letter');
    await inCase(openCase(folder, opening), () => undefined);
    deleteCase(folder);
    expect(readFileSync(join(folder, 'unfinished'), 'utf8')).toBe('a letter');
    await expect(createCase(folder, opening)).rejects.toMatchObject({
      code: 'will-not-overwrite',
    });
    expect(() => deleteCase(folder)).toThrow(expect.objectContaining({ code: 'not-a-case' }));
  });
});

describe('a case whose deleting was stopped', () => {
  it('says so, and is deleted by doing it again', async () => {
    renameSync(join(folder, 'key.age'), join(folder, 'key.age.deleted'));
    await expect(openCase(folder, opening)).rejects.toMatchObject({
      code: 'not-a-case',
      message: expect.stringContaining('deleted'),
    });
    deleteCase(folder);
    expect(existsSync(folder)).toBe(false);
  });
});
