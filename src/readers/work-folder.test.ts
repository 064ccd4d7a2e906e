import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPartFile } from './part-file.ts';
import { wipeFile, wipeFolder } from './wipe-file.ts';
import { wipeLeftFolders } from './wipe-left-folders.ts';
import { makeWorkFolder } from './work-folder.ts';

let outside = '';
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(outside, { recursive: true, force: true });
});

/** The same blocks by an open file, at which can be looked after the name is gone. */
function witnessOf(location: string): () => Buffer {
  const file = openSync(location, 'r');
  return () => {
    const content = readFileSync(file);
    closeSync(file);
    return content;
  };
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
    expect(wipeFile(join(outside, 'gone'))).toBe('nothing');
    expect(wipeFile(join(outside, 'gone', 'further'))).toBe('nothing');
  });

  it('never writes to what lies elsewhere: of a link or a second name only the name goes', () => {
    const theirs = join(outside, 'theirs');
    writeFileSync(theirs, 'not ours');
    linkSync(theirs, join(outside, 'second'));
    symlinkSync(theirs, join(outside, 'link'));
    symlinkSync(outside, join(outside, 'folder'));
    for (const name of ['second', 'link', 'folder'])
      expect(wipeFile(join(outside, name)), name).toBe('only-removed');
    expect(readdirSync(outside)).toEqual(['theirs']);
    expect(readFileSync(theirs, 'utf8')).toBe('not ours');
    symlinkSync(outside, join(outside, 'folder'));
    wipeFolder(join(outside, 'folder'));
    expect(readFileSync(theirs, 'utf8')).toBe('not ours');
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
  const gone = spawnSync(process.execPath, ['--version']).pid;
  let parent = '';
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'left-'));
    vi.stubEnv('TMPDIR', parent);
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  /** What a folder of this process would be called if it were one of another that began then. */
  const nameOf = (folder: string, pid: number, start?: string): string =>
    basename(folder).replace(/-(\d+)-(\w+)-(\w+)$/, (_all, _pid, began, rest) =>
      ['', pid, start ?? began, rest].join('-'),
    );

  it('wipes what a program that is gone left behind, and nothing else', () => {
    const alive = makeWorkFolder();
    const left = nameOf(alive.path, gone);
    const linked = left.replace(/\w{6}$/, 'linked');
    const kept = [
      basename(alive.path),
      left.replace(/^hg-\w+/, 'hg-00000000'),
      `${left}.txt`,
      'hg-other',
    ];
    for (const one of [left, ...kept]) mkdirSync(join(parent, one), { recursive: true });
    writeFileSync(join(parent, left, 'copy'), 'private');
    writeFileSync(join(alive.path, 'copy'), 'in use');
    symlinkSync(alive.path, join(parent, linked));
    wipeLeftFolders();
    expect(readdirSync(parent).sort()).toEqual([...kept, linked].sort());
    expect(readFileSync(join(alive.path, 'copy'), 'utf8')).toBe('in use');
    alive.wipe();
  });

  it.runIf(process.platform === 'linux')('knows that a number was given to another process', () => {
    const alive = makeWorkFolder();
    const before = nameOf(alive.path, process.pid, '1');
    mkdirSync(join(parent, before));
    wipeLeftFolders();
    expect(readdirSync(parent)).toEqual([basename(alive.path)]);
    alive.wipe();
  });

  it('leaves the part file of a program that runs, wipes that of one that is gone, and no other', () => {
    const target = join(outside, 'papers.zip');
    const part = openPartFile(target);
    writeFileSync(part.file, 'half of it');
    wipeLeftFolders();
    expect(readdirSync(outside)).toEqual([basename(part.path)]);
    const [folder = ''] = readdirSync(parent);
    renameSync(join(parent, folder), join(parent, nameOf(folder, gone)));
    wipeLeftFolders();
    expect([readdirSync(outside), readdirSync(parent)]).toEqual([[], []]);
    for (const named of ['papers.zip.part', 'hg-0123456789abcdef.part.txt', 'letter']) {
      writeFileSync(join(outside, named), 'of somebody');
      const note = join(parent, nameOf(folder, gone));
      mkdirSync(note);
      writeFileSync(join(note, 'beside'), join(outside, named));
      wipeLeftFolders();
      expect(readFileSync(join(outside, named), 'utf8')).toBe('of somebody');
    }
    part.end();
  });

  it('takes only the passing name where the file has its own already', () => {
    const target = join(outside, 'papers.zip');
    const part = openPartFile(target);
    writeFileSync(part.file, 'all of it');
    part.release();
    linkSync(part.path, target);
    const [folder = ''] = readdirSync(parent);
    renameSync(join(parent, folder), join(parent, nameOf(folder, gone)));
    wipeLeftFolders();
    expect(readdirSync(outside)).toEqual(['papers.zip']);
    expect(readFileSync(target, 'utf8')).toBe('all of it');
    part.end();
  });

  it('says nothing where there is no such folder', () => {
    expect(() => wipeLeftFolders(join(tmpdir(), 'not-there'))).not.toThrow();
  });
});
