import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeWorkFolder, wipeFile, wipeLeftFolders } from './work-folder.ts';

let outside = '';
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(outside, { recursive: true, force: true });
});

/** A second name for the same blocks, by which they can be looked at after the first is gone. */
function witnessOf(location: string): () => Buffer {
  const witness = join(outside, 'witness');
  rmSync(witness, { force: true });
  linkSync(location, witness);
  return () => readFileSync(witness);
}

describe('wipeFile', () => {
  it('leaves nothing but zeros of the same length, and no name', () => {
    const lengths = fc.oneof(
      fc.integer({ min: 0, max: 5000 }),
      fc.constantFrom(2 ** 20, 2 ** 20 + 1, 2_500_000),
    );
    fc.assert(
      fc.property(lengths, (bytes) => {
        const location = join(outside, 'copy');
        writeFileSync(location, Buffer.alloc(bytes, 'x'));
        const after = witnessOf(location);
        wipeFile(location);
        expect(existsSync(location)).toBe(false);
        expect(after().equals(Buffer.alloc(bytes))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('takes a file that is gone already for wiped', () => {
    expect(() => wipeFile(join(outside, 'gone'))).not.toThrow();
  });
});

describe('makeWorkFolder', () => {
  it('makes a folder of its own, for its owner alone, with a name that says nothing', () => {
    const [one, two] = [makeWorkFolder(), makeWorkFolder()];
    expect(one.path).not.toBe(two.path);
    expect(statSync(one.path).mode & 0o777).toBe(0o700);
    expect(one.path).toMatch(/hg-[\w-]+$/);
    one.wipe();
    two.wipe();
    expect(existsSync(one.path) || existsSync(two.path)).toBe(false);
  });

  it('wipes what is in it, however deep, and can be wiped again', () => {
    const { path, wipe } = makeWorkFolder();
    mkdirSync(join(path, 'a', 'b'), { recursive: true });
    writeFileSync(join(path, 'a', 'b', 'copy'), 'secret');
    const after = witnessOf(join(path, 'a', 'b', 'copy'));
    wipe();
    expect(after().equals(Buffer.alloc(6))).toBe(true);
    expect(existsSync(path)).toBe(false);
    expect(wipe).not.toThrow();
  });

  it('never writes through a link', () => {
    writeFileSync(join(outside, 'record'), 'not ours');
    const { path, wipe } = makeWorkFolder();
    symlinkSync(join(outside, 'record'), join(path, 'link'));
    symlinkSync(outside, join(path, 'folder'));
    wipe();
    expect(readFileSync(join(outside, 'record'), 'utf8')).toBe('not ours');
    expect(readdirSync(outside)).toEqual(['record']);
  });

  it('is wrong use where there is no place for it', () => {
    vi.stubEnv('TMPDIR', join(outside, 'gone'));
    expect(makeWorkFolder).toThrow(/No folder for passing copies/);
  });
});

describe('wipeLeftFolders', () => {
  it('wipes what a program that is gone left behind, and nothing else', () => {
    const parent = mkdtempSync(join(tmpdir(), 'left-'));
    vi.stubEnv('TMPDIR', parent);
    const alive = makeWorkFolder();
    const name = basename(alive.path);
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const left = name.replace(`-${process.pid}-`, `-${gone}-`);
    const kept = [name, left.replace(/^hg-\w+/, 'hg-00000000'), `${left}.txt`, 'hg-other'];
    for (const one of [left, ...kept]) mkdirSync(join(parent, one), { recursive: true });
    writeFileSync(join(parent, left, 'copy'), 'private');
    symlinkSync(alive.path, join(parent, left.replace(/\w{6}$/, 'linked')));
    wipeLeftFolders();
    expect(readdirSync(parent).sort()).toEqual([...kept, left.replace(/\w{6}$/, 'linked')].sort());
    alive.wipe();
    rmSync(parent, { recursive: true, force: true });
  });

  it('says nothing where there is no such folder', () => {
    expect(() => wipeLeftFolders(join(tmpdir(), 'not-there'))).not.toThrow();
  });
});
