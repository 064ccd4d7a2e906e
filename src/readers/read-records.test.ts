import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reading } from '../model/observation.ts';
import { type RecordEntry, readRecords } from './read-records.ts';
import type { GivenFile, Reader, ReadOptions } from './reader.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
  for (const name of ['one.a', 'two.a', 'three.b', 'four.c', 'five.c']) put(name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content = name): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

type Parts = Partial<Pick<Reader, 'read' | 'recognise'>>;

/** A reader of files with one ending, which says of each that it was there. */
function readerOf(ending: string, parts: Parts = {}): Reader {
  return {
    manifest: { id: `reader-${ending}`, title: ending, kinds: ['coverage'], basis: 'untested' },
    recognise: ({ path }) => path.endsWith(`.${ending}`),
    liveKeysIn: () => 'look',
    async *read(files) {
      for (const { path } of files) yield sighting(path);
    },
    ...parts,
  };
}

function sighting(path: string): Reading {
  const source = { record: path, path: '', at: '' };
  return { kind: 'coverage', id: path, aspect: 'snapshot', topic: path, source };
}

async function readingsOf(readers: readonly Reader[], options: Partial<ReadOptions> = {}) {
  const all: (RecordEntry | Reading)[] = [];
  for await (const one of readRecords([folder], { workFolder: folder, ...options }, readers))
    all.push(one);
  return {
    records: all.flatMap((one) => (one.kind === 'record' ? [`${one.path} ${one.reader}`] : [])),
    seen: all.flatMap((one) => (one.kind === 'coverage' ? [one.topic] : [])),
    unread: all.flatMap((one) => (one.kind === 'unread' ? [one] : [])),
  };
}

describe('readRecords', () => {
  it('gives each file to the one reader that knows it, and counts what nobody does', async () => {
    const { records, seen, unread } = await readingsOf([readerOf('a'), readerOf('b')]);
    expect(records).toEqual(['one.a reader-a', 'two.a reader-a', 'three.b reader-b']);
    expect(seen).toEqual(['one.a', 'two.a', 'three.b']);
    expect(unread.map(({ where, why }) => [where, why])).toEqual([
      ['five.c', 'not-recognised'],
      ['four.c', 'not-recognised'],
    ]);
  });

  it('lets a file be claimed once, and lets a reader have all of its files at once', async () => {
    const calls: string[][] = [];
    const greedy = readerOf('all', {
      recognise: ({ path }) => !path.endsWith('.c'),
      async *read(files: readonly GivenFile[]) {
        calls.push(files.map(({ path }) => path));
      },
    });
    const { records } = await readingsOf([greedy, readerOf('a'), readerOf('b')]);
    expect(calls).toEqual([['one.a', 'three.b', 'two.a']]);
    expect(records).toHaveLength(3);
  });

  it('counts unknown files of a folder as one line, and tells empty ones apart', async () => {
    mkdirSync(join(folder, 'photos'));
    for (const name of ['1.jpg', '2.jpg', '3.jpg']) put(join('photos', name));
    put(join('photos', 'none.jpg'), '');
    symlinkSync('1.jpg', join(folder, 'photos', 'link.jpg'));
    const { unread } = await readingsOf([readerOf('a'), readerOf('b'), readerOf('c')]);
    expect(unread.map(({ where, why, count }) => [where, why, count])).toEqual([
      ['photos/link.jpg', 'link', 1],
      ['photos/', 'not-recognised', 3],
      ['photos/', 'empty', 1],
    ]);
  });
});

describe('a reader with a mistake', () => {
  const failure = new Error('a mistake');
  const throwing: Parts = {
    async *read(files) {
      yield sighting(files[0]?.path ?? '');
      throw failure;
    },
  };

  it('becomes unread, is told of, keeps what it gave, and lets the rest go on', async () => {
    const told: unknown[] = [];
    const { seen, unread } = await readingsOf([readerOf('a', throwing), readerOf('b')], {
      onReaderFailed: (reader, cause) => told.push([reader, cause]),
    });
    expect(seen).toEqual(['one.a', 'three.b']);
    expect(told).toEqual([['reader-a', failure]]);
    const failed = unread.filter(({ why }) => why === 'reader-failed');
    expect(failed).toMatchObject([{ where: 'one.a', count: 2 }]);
    expect(failed[0]?.record).toMatch(/^[0-9a-f]{64}$/);
  });

  it('in recognising becomes unread for that file alone', async () => {
    const picky = readerOf('a', {
      recognise({ path }) {
        if (path === 'two.a') throw failure;
        return path.endsWith('.a');
      },
    });
    const { seen, unread } = await readingsOf([picky, readerOf('b')], {
      onReaderFailed: () => undefined,
    });
    expect(seen).toEqual(['one.a', 'three.b']);
    expect(unread).toContainEqual(
      expect.objectContaining({ where: 'two.a', why: 'reader-failed', count: 1 }),
    );
  });

  it('is thrown on where nobody listens', async () => {
    await expect(readingsOf([readerOf('a', throwing)])).rejects.toBe(failure);
  });
});

it('goes on where a file goes away between the listing and the reading', async () => {
  const late = readerOf('a', {
    recognise({ path, given }) {
      if (path === 'two.a') rmSync(join(given, path));
      return path.endsWith('.a');
    },
  });
  const { records, seen, unread } = await readingsOf([late, readerOf('b')]);
  expect(records).toEqual(['one.a reader-a', 'three.b reader-b']);
  expect(seen).toEqual(['one.a', 'three.b']);
  expect(unread).toContainEqual(
    expect.objectContaining({ where: 'two.a', why: 'not-readable', count: 1 }),
  );
});
