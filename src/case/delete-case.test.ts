import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { isCaseFolder } from './case-files.ts';
import { deleteCase } from './delete-case.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
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
});

function put(name: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), `a letter: ${name}`);
}

describe('what somebody put into the folder of a case', () => {
  it.each([
    ['photo.jpg', ['photo.jpg']],
    ['originals/photo.jpg', ['originals/photo.jpg']],
    ['originals/my-folder/deep/letter.txt', ['originals/my-folder']],
    ['originals/01.age', ['originals/01.age']],
    ['originals/2.age/letter.txt', ['originals/2.age']],
    ['originals/case.db-wal', ['originals/case.db-wal']],
    ['set-aside/notes.txt', ['set-aside/notes.txt']],
    ['set-aside/1.age/2.age', ['set-aside/1.age']],
    ['set-aside/2.age.txt', ['set-aside/2.age.txt']],
    ['key.age.next/letter.txt', ['key.age.next']],
    ['set-aside', ['set-aside']],
  ])('stays when it is deleted, and is named: %s', async (name, left) => {
    put(name);
    expect(deleteCase(folder)).toEqual({ onlyRemoved: [], left, isFolderGone: false });
    expect(readFileSync(join(folder, name), 'utf8')).toBe(`a letter: ${name}`);
    expect(isCaseFolder(folder)).toBe(false);
    await expect(openCase(folder, opening)).rejects.toMatchObject({ code: 'not-a-case' });
  });

  it('is no reason to leave what the case itself put there', () => {
    const own = ['originals/7.age', 'originals/8.age.part', 'set-aside/2.age', 'set-aside/2.2.age'];
    const ownToo = ['set-aside/3.age.part', 'set-aside/case.db-wal', 'set-aside/case.2.db-wal'];
    for (const name of [...own, ...ownToo]) put(name);
    expect(deleteCase(folder)).toEqual({ onlyRemoved: [], left: [], isFolderGone: true });
    expect(existsSync(folder)).toBe(false);
  });
});
