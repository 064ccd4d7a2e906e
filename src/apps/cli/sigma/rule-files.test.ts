import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ruleFiles } from './rule-files.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function save(path: string, text = 'a: 1\n'): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function found(...paths: string[]) {
  const { files, unread } = ruleFiles(paths.map((path) => join(folder, path)));
  return {
    files: files.map(({ path }) => relative(folder, path)),
    unread: unread.map(({ message }) => message.replaceAll(folder, '')),
  };
}

describe('ruleFiles', () => {
  it('finds .yml and .yaml below a folder, each once, and any file that is named', () => {
    for (const path of ['b.yml', 'a.YAML', 'c/d.yml', 'notes.txt']) save(path);
    expect(found('.')).toEqual({ files: ['a.YAML', 'b.yml', 'c/d.yml'], unread: [] });
    expect(found('b.yml', '.', './b.yml', 'c/../b.yml').files).toEqual([
      ...['b.yml', 'a.YAML', 'c/d.yml'],
    ]);
    expect(found('notes.txt').files).toEqual(['notes.txt']);
  });

  it('names each folder without a rule file, also beside others', () => {
    save('a.yml');
    save('none/readme.txt');
    mkdirSync(join(folder, 'x.yml'));
    expect(found('a.yml', 'none')).toEqual({
      files: ['a.yml'],
      unread: ['There is no .yml or .yaml file in /none.'],
    });
    expect(found('.')).toEqual({
      files: ['a.yml'],
      unread: ['There is no .yml or .yaml file in /x.yml.'],
    });
  });

  it('reads a folder that is called like a file', () => {
    save('x.yml/a.yml');
    expect(found('.')).toEqual({ files: ['x.yml/a.yml'], unread: [] });
    expect(found('x.yml')).toEqual({ files: ['x.yml/a.yml'], unread: [] });
  });

  it('follows links, reads nothing twice, and names those that lead nowhere', () => {
    save('a.yml');
    save('far/b.yml');
    symlinkSync(join(folder, 'a.yml'), join(folder, 'again.yml'));
    symlinkSync(folder, join(folder, 'far/back'));
    symlinkSync(join(folder, 'far'), join(folder, 'near'));
    symlinkSync('loop.yml', join(folder, 'loop.yml'));
    symlinkSync('gone', join(folder, 'lost.yml'));
    symlinkSync('round', join(folder, 'round'));
    expect(found('.')).toEqual({
      files: ['a.yml', 'far/b.yml'],
      unread: ['/loop.yml is a link that leads back to itself.', 'There is nothing at /lost.yml.'],
    });
  });

  it('names everything that is not there or no text, and reads the rest', () => {
    save('a.yml');
    writeFileSync(join(folder, 'b.yml'), Buffer.from([0x61, 0xff, 0xfe, 0x62]));
    const { files, unread } = found('nowhere', 'a.yml', 'b.yml', 'gone.yml');
    expect(files).toEqual(['a.yml']);
    expect(unread).toEqual([
      'There is nothing at /nowhere.',
      'The rule file /b.yml is no text in UTF-8.',
      'There is nothing at /gone.yml.',
    ]);
  });
});
