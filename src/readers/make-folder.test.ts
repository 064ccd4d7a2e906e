import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'folder-'));
afterAll(() => rmSync(base, { recursive: true }));

describe('makeFolder', () => {
  it('makes what is missing above it, too, for the owner only', () => {
    const path = join(base, 'a', 'b', 'c');
    makeFolder(path);
    for (const one of [path, join(base, 'a')]) expect(statSync(one).mode & 0o777).toBe(0o700);
  });

  it('leaves a folder that is there as it is, also where a link leads to it', () => {
    mkdirSync(join(base, 'there'), { mode: 0o755 });
    symlinkSync(join(base, 'there'), join(base, 'link'));
    makeFolder(join(base, 'there'));
    makeFolder(join(base, 'link'));
    expect(statSync(join(base, 'there')).mode & 0o777).toBe(0o755);
  });

  it.each([
    ['below a file', () => join(base, 'file', 'x')],
    ['where a file is', () => join(base, 'file')],
    ['behind a link to nowhere', () => join(base, 'nowhere')],
    ['without a name', () => ''],
  ])('throws %s', (_, path) => {
    writeFileSync(join(base, 'file'), '');
    rmSync(join(base, 'nowhere'), { force: true });
    symlinkSync(join(base, 'gone', 'x'), join(base, 'nowhere'));
    expect(() => makeFolder(path())).toThrow();
  });

  it.runIf(process.platform === 'linux')('throws where no folders are taken', () => {
    expect(() => makeFolder('/proc/homeground/x')).toThrow('ENOENT');
  });
});
