import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderLimits, listGivenFiles } from './given-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'given-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array = path): string {
  const location = join(folder, path);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, content);
  return location;
}
const pathsOf = (...given: string[]) => listGivenFiles(given).files.map(({ path }) => path);

describe('listGivenFiles', () => {
  it('lists everything below a folder, in the order of names, and a file by its name', () => {
    for (const path of ['b/two', 'a', 'b/one', '.storage/auth']) put(path);
    expect(pathsOf(folder)).toEqual(['.storage/auth', 'a', 'b/one', 'b/two']);
    expect(pathsOf(join(folder, 'b', 'two'))).toEqual(['two']);
  });

  it('lists each file once, however often it is given', () => {
    put('b/one');
    const ways = fc.constantFrom('.', 'b', 'b/one', 'b/../b', './b/one');
    fc.assert(
      fc.property(fc.array(ways, { minLength: 1, maxLength: 5 }), (given) => {
        expect(pathsOf(...given.map((way) => `${folder}/${way}`))).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it('tells of links, follows none, and so comes to an end in a circle', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'secret'), 'not given');
    put('own');
    symlinkSync(elsewhere, join(folder, 'out'));
    symlinkSync(join(elsewhere, 'secret'), join(folder, 'out-file'));
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync('nowhere', join(folder, 'broken'));
    const { files, unread } = listGivenFiles([folder]);
    rmSync(elsewhere, { recursive: true });
    expect(files.map(({ path }) => path)).toEqual(['own']);
    expect(unread.map(({ where, why }) => [where, why])).toEqual([
      ['broken', 'link'],
      ['out', 'link'],
      ['out-file', 'link'],
      ['round', 'link'],
    ]);
  });

  it.runIf(process.platform === 'linux')('tells of what is neither file nor folder', () => {
    put('own');
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff])]), 'no UTF-8 name');
    const { files, unread } = listGivenFiles([folder]);
    expect(files.map(({ path }) => path)).toEqual(['own']);
    expect(unread.map(({ where, why }) => [where, why])).toEqual([
      ['pipe', 'not-readable'],
      ['\ufffd', 'not-readable'],
    ]);
  });

  it('follows a link that somebody names, since that is what was given', () => {
    put('real/one');
    symlinkSync(join(folder, 'real'), join(folder, 'named'));
    expect(pathsOf(join(folder, 'named'))).toEqual(['one']);
  });

  it('stops at a depth that no configuration has, and says where', () => {
    const deep = Array.from({ length: folderLimits.depth + 3 }, () => 'd').join('/');
    put(`${deep}/bottom`);
    put('d/top');
    const { files, unread } = listGivenFiles([folder]);
    expect(files.map(({ path }) => path)).toEqual(['d/top']);
    expect(unread).toMatchObject([{ why: 'too-large', count: 1 }]);
  });

  it('is wrong use where nothing is', () => {
    expect(() => listGivenFiles([join(folder, 'gone')])).toThrow(/nothing at .*gone/);
  });

  it('takes what is neither a file nor a folder for unread', () => {
    expect(listGivenFiles(['/dev/null'])).toMatchObject({
      files: [],
      unread: [{ where: '/dev/null', why: 'not-readable' }],
    });
  });
});

describe('a given file', () => {
  it('has its head and hash, whatever is in it', async () => {
    const bytes = fc.uint8Array({ maxLength: 2000 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(1, 70), async (part, times) => {
        const content = Buffer.concat(Array.from({ length: times }, () => part));
        const [file] = listGivenFiles([put('file', content)]).files;
        expect(file?.bytes).toBe(content.length);
        expect(Buffer.from(file?.head ?? [])).toEqual(content.subarray(0, 65_536));
        expect(await file?.sha256()).toBe(createHash('sha256').update(content).digest('hex'));
      }),
      { numRuns: 25 },
    );
  });

  it('that went away has an empty head, and a hash that fails', async () => {
    const location = put('file');
    const [file] = listGivenFiles([location]).files;
    rmSync(location);
    expect(file?.head).toHaveLength(0);
    await expect(file?.sha256()).rejects.toThrow();
  });

  it.skipIf(process.getuid?.() === 0)('that may not be opened has an empty head', () => {
    const location = put('file');
    chmodSync(location, 0o000);
    expect(listGivenFiles([location]).files[0]?.head).toHaveLength(0);
  });
});
