import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import { sealedBytes } from './age/age-file.ts';
import { type CaseFiles, isThere, originalPath } from './case-files.ts';
import type { RecordRow } from './kept-records.ts';
import type { Checking, OriginalsCheck } from './open-case.ts';
import type { Originals } from './originals.ts';
import { namesIn, originalsIn } from './originals-folder.ts';

/** Looks at every original; reads and compares them to the end, the smallest first, as far as asked. */
export async function checkOriginals(
  {
    files,
    originals,
    rows,
  }: { files: CaseFiles; originals: Originals; rows: readonly RecordRow[] },
  { onProgress, signal, mostBytes = Number.POSITIVE_INFINITY }: Checking = {},
): Promise<OriginalsCheck> {
  const all = [...new Map(rows.toReversed().map((row) => [row.original, row])).values()];
  const missing = all.filter(({ original }) => !isThere(originalPath(files, original)));
  const isMissing = new Set(missing);
  const there = all.filter((row) => !isMissing.has(row));
  const wanted = smallest(there, mostBytes);
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  const isWanted = new Set(wanted);
  const changed = there.filter((row) => !isWanted.has(row) && !hasSize(files, row));
  let done = 0;
  for (const row of wanted) {
    signal?.throwIfAborted();
    if (!(await isWhole(originals, row))) changed.push(row);
    done += row.bytes;
    onProgress?.({ file: row.path, done, total });
  }
  const { whole, parts, strange } = originalsIn(files.originals);
  const named = new Set(all.map(({ original }) => original));
  // What lies in the place of an original is told of there.
  const ofRecords = new Set([...named].map((n) => basename(originalPath(files, n))));
  return {
    originals: all.length,
    readWhole: wanted.length,
    missing: missing.map(faultOf),
    changed: changed.map(faultOf),
    surplus: [...[...whole].flatMap(([n, name]) => (named.has(n) ? [] : [name])), ...parts],
    setAside: namesIn(files.setAside),
    strange: strange.filter((name) => !ofRecords.has(name)),
  };
}

function smallest(rows: readonly RecordRow[], mostBytes: number): RecordRow[] {
  let sum = 0;
  return rows
    .toSorted((a, b) => a.bytes - b.bytes)
    .filter(({ bytes }) => {
      sum += bytes;
      return sum <= mostBytes;
    });
}

function hasSize(files: CaseFiles, { original, bytes }: RecordRow): boolean {
  const stats = lstatSync(originalPath(files, original), { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === sealedBytes(bytes);
}

async function isWhole(originals: Originals, row: RecordRow): Promise<boolean> {
  try {
    for await (const _ of originals.open(row.original, row));
    return true;
  } catch (cause) {
    if (cause instanceof HomegroundError && cause.code === 'case-damaged') return false;
    throw cause;
  }
}

function faultOf({ original, n, path }: RecordRow): { original: number; n: number; path: string } {
  return { original, n, path };
}
