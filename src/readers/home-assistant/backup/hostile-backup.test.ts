import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ArchiveLimits, archiveLimits } from './archive-limits.ts';
import type { BackupFile, BackupItem } from './backup-item.ts';
import { collect } from './cases/collect.ts';
import { caseTime } from './cases/synthetic-v1.ts';
import { accessMemory } from './file-bytes.ts';
import { readBackup } from './read-backup.ts';
import { compress, type TarEntry, writeBackup, writeTar } from './write-backup.ts';

const about: TarEntry = { name: 'backup.json', content: '{"slug":"a","version":2}' };
const tar = (...entries: TarEntry[]) => writeTar(entries, caseTime);
const config = async (...entries: TarEntry[]) => ({
  name: 'homeassistant.tar.gz',
  content: compress(await tar(...entries)),
});

async function read(entries: readonly TarEntry[], limits: Partial<ArchiveLimits> = {}) {
  const file = accessMemory(await tar(...entries));
  const wants = (path: string) => path !== 'unwanted';
  return collect(readBackup(file, { wants, limits: { ...archiveLimits, ...limits } }));
}

describe('a plain backup', () => {
  it('opens as the writer writes it, twice the same', async () => {
    const files = new Map([['.storage/auth', '{}']]);
    const content = { about: { slug: 'a', version: 2, protected: false }, files, at: caseTime };
    const written = await writeBackup(content);
    expect(written.equals(await writeBackup(content))).toBe(true);
    const found = await collect(readBackup(accessMemory(written), { wants: () => true }));
    expect(Object.keys(found.files)).toEqual(['homeassistant.tar.gz!data/.storage/auth']);
    expect([found.problems, found.abouts.length]).toEqual([[], 1]);
  });

  it('opens not compressed, without backup.json, and with ./ before every name', async () => {
    const inner = await tar({ name: './data/a', content: 'alex' }, { name: './data/empty' });
    const found = await read([{ name: './homeassistant.tar', content: inner }]);
    expect(Object.keys(found.files)).toEqual([
      'homeassistant.tar!data/a',
      'homeassistant.tar!data/empty',
    ]);
    expect([found.problems, found.abouts]).toEqual([[], []]);
  });

  it('has its configuration below data/ from version 2 on, and at the root before', async () => {
    const inner = await config({ name: 'data/a' }, { name: 'b' });
    const asked = async (version: number) => {
      const said = { name: 'backup.json', content: JSON.stringify({ version }) };
      const names: string[] = [];
      const wants = (file: string) => names.push(file) < 0;
      await collect(readBackup(accessMemory(await tar(said, inner)), { wants }));
      return names;
    };
    expect(await asked(1)).toEqual(['data/a', 'b']);
    expect(await asked(2)).toEqual(['a', 'b']);
  });

  it('names what is in it and not opened', async () => {
    const found = await read([about, await config(), { name: 'media.tar.gz', content: 'x' }]);
    expect(found.unopened).toEqual(['media.tar.gz']);
  });

  it('says what is wrong with backup.json and reads on', async () => {
    const inner = await config({ name: 'data/a' });
    const problemsOf = async (content: string) =>
      (await read([{ name: 'backup.json', content }, inner], { aboutBytes: 50 })).problems;
    expect(await problemsOf('{')).toEqual(['backup.json: not-json']);
    expect(await problemsOf('[]')).toEqual(['backup.json: unknown-shape']);
    expect(await problemsOf(' '.repeat(51))).toEqual(['backup.json: too-large']);
    expect(await problemsOf('{"version":"x","addons":7,"homeassistant":[]}')).toEqual([]);
  });
});

describe('a hostile backup', () => {
  it('does not lead out of itself', async () => {
    const found = await read([
      about,
      { name: '../../x', content: 'x' },
      { name: '/etc/x', content: 'x' },
      { name: 'ssl.tar.gz', type: 'symlink', linkname: '/etc/passwd' },
      await config(
        { name: 'data/../../x' },
        { name: '/data/y' },
        { name: 'data/.storage/auth', type: 'symlink', linkname: '/etc/passwd' },
        { name: 'data/hard', type: 'link', linkname: 'data/.storage/auth' },
        { name: 'data/device', type: 'block-device' },
        { name: 'data/unwanted', type: 'symlink', linkname: 'x' },
        { name: 'data/\u{1b}[2Jx' },
        { name: 'data/good', content: 'x' },
      ),
    ]);
    expect(found.problems).toEqual([
      '../../x: unsafe-path',
      '/etc/x: unsafe-path',
      'ssl.tar.gz: link',
      'homeassistant.tar.gz!data/../../x: unsafe-path',
      'homeassistant.tar.gz!/data/y: unsafe-path',
      'homeassistant.tar.gz!data/.storage/auth: link',
      'homeassistant.tar.gz!data/hard: link',
      'homeassistant.tar.gz!data/device: not-understood',
      'homeassistant.tar.gz!data/\u{fffd}[2Jx: unsafe-path',
    ]);
    expect(Object.keys(found.files)).toEqual(['homeassistant.tar.gz!data/good']);
  });

  it('stops at bombs', async () => {
    const bomb = await config({ name: 'data/zeros', content: Buffer.alloc(3_000_000) });
    expect((await read([about, bomb], { ratioFromBytes: 1_000_000 })).problems).toEqual([
      'homeassistant.tar.gz!data/zeros: too-large',
      'homeassistant.tar.gz: too-large',
    ]);
    expect((await read([about, bomb], { inflatedBytes: 1_000_000 })).bytes).toBeLessThan(1_000_001);
    const found = await read([about, bomb], { memberBytes: 1_000_000 });
    expect(found.problems).toEqual(['homeassistant.tar.gz!data/zeros: too-large']);
  });

  it('stops at too many files, headers and problems', async () => {
    const entries = Array.from({ length: 30 }, (_, at) => ({ name: `data/${at}` }));
    const many = await config(...entries);
    const files = await read([about, many], { wantedFiles: 10 });
    expect(files.problems).toEqual(['homeassistant.tar.gz: too-large']);
    expect(Object.keys(files.files)).toHaveLength(11);
    expect((await read([about, many], { headerBlocks: 20 })).problems).toEqual([
      'homeassistant.tar.gz: too-large',
    ]);
    const unsafe = Array.from({ length: 30 }, () => ({ name: '../x' }));
    const { problems } = await read([about, ...unsafe], { remarks: 5 });
    expect(problems).toEqual([...Array(5).fill('../x: unsafe-path'), ': too-large']);
    const addons = Array.from({ length: 30 }, (_, at) => ({ name: `${at}.tar.gz` }));
    expect((await read([about, ...addons], { remarks: 5 })).unopened).toHaveLength(5);
  });

  it('takes each name once', async () => {
    const inner = await config(
      { name: 'data/a', content: '1' },
      { name: './data/a', content: '2' },
      { name: 'a', content: '3' },
    );
    const found = await read([about, about, inner, inner]);
    expect(found.problems).toEqual([
      'backup.json: not-understood',
      'homeassistant.tar.gz!data/a: not-understood',
      'homeassistant.tar.gz!a: not-understood',
      'homeassistant.tar.gz: not-understood',
    ]);
    expect(Object.keys(found.files)).toHaveLength(1);
  });

  it('does not open tars in tars in tars', async () => {
    const nested = await tar(about, await config({ name: 'data/a' }));
    const found = await read([about, { name: 'homeassistant.tar', content: nested }]);
    expect(Object.keys(found.files)).toEqual([
      'homeassistant.tar!backup.json',
      'homeassistant.tar!homeassistant.tar.gz',
    ]);
  });

  it('says when an inner archive is empty, nonsense, cut or followed by something', async () => {
    const inner = await tar({ name: 'data/a', content: 'alex' });
    const problemsOf = async (content: Uint8Array) =>
      (await read([about, { name: 'homeassistant.tar.gz', content }])).problems;
    const where = 'homeassistant.tar.gz';
    expect(await problemsOf(Buffer.alloc(0))).toEqual([`${where}: empty`]);
    expect(await problemsOf(Buffer.alloc(99, 'x'))).toEqual([`${where}: password-needed`]);
    expect(await problemsOf(compress(inner).subarray(0, -3))).toEqual([`${where}: truncated`]);
    expect(await problemsOf(compress(Buffer.from('no tar')))).toEqual([`${where}: truncated`]);
    expect(await problemsOf(compress(Buffer.concat([inner, inner])))).toEqual([
      `${where}: not-understood`,
    ]);
    const inTwo = [gzipSync(inner.subarray(0, 700)), gzipSync(inner.subarray(700))];
    expect(await problemsOf(Buffer.concat(inTwo))).toEqual([]);
    const plain = { name: 'backup.json', content: '{"protected":false}' };
    const nonsense = { name: 'homeassistant.tar.gz', content: 'x' };
    expect((await read([plain, nonsense])).problems).toEqual([`${where}: damaged`]);
  });

  it('is not taken for a backup where nothing in it belongs to one', async () => {
    expect((await read([{ name: 'holiday.jpg', content: 'x' }])).problems).toEqual([
      ': not-recognised',
    ]);
    const empty = readBackup(accessMemory(new Uint8Array(0)), { wants: () => true });
    expect((await collect(empty)).problems).toEqual([': truncated']);
  });
});

describe('a reader that does not read everything', () => {
  it('may pass over content, stop in it, or come back too late', async () => {
    const inner = await config(
      { name: 'data/a', content: 'x'.repeat(200_000) },
      { name: 'data/b', content: 'y'.repeat(200_000) },
      { name: 'data/c', content: 'alex' },
    );
    const items = readBackup(accessMemory(await tar(inner)), { wants: () => true });
    const passed = await nextFile(items);
    const stopped = await nextFile(items);
    for await (const _ of stopped.content) break;
    const whole = await nextFile(items);
    expect(await textOf(whole)).toBe('alex');
    expect(await textOf(passed)).toBe('');
    expect([passed, stopped, whole].map((file) => file.isWhole())).toEqual([false, false, true]);
    expect((await items.next()).done).toBe(true);
  });
});

async function nextFile(items: AsyncIterator<BackupItem>): Promise<BackupFile> {
  const { value } = await items.next();
  if (value?.kind !== 'file') throw new Error('a file was to come');
  return value;
}

async function textOf(file: BackupFile): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file.content) parts.push(part);
  return Buffer.concat(parts).toString();
}
