import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeWorkFolder } from '../readers/work-folder.ts';
import { asCaseError, caseDamaged } from './case-errors.ts';
import type { RecordRow } from './kept-records.ts';
import type { Lending } from './open-case.ts';
import type { Originals } from './originals.ts';

export type Lent = { readonly paths: readonly string[]; readonly workFolder: string };

/**
 * Lays the records out as plain files in a private folder, one folder a batch, for as long as they
 * are used. The folder is wiped however the program ends; only SIGKILL and a power cut leave it.
 */
export async function lendRecords<Result>(
  { records, originals }: { records: readonly RecordRow[]; originals: Originals },
  use: (lent: Lent) => Promise<Result>,
  how: Lending = {},
): Promise<Result> {
  const folder = makeWorkFolder();
  process.once('exit', folder.wipe);
  try {
    const workFolder = join(folder.path, 'work');
    mkdirSync(workFolder, { mode: 0o700 });
    const paths = await layOut(folder.path, { records, originals }, how);
    return await use({ paths, workFolder });
  } catch (cause) {
    how.signal?.throwIfAborted();
    throw asCaseError(cause);
  } finally {
    process.off('exit', folder.wipe);
    folder.wipe();
  }
}

async function layOut(
  folder: string,
  { records, originals }: { records: readonly RecordRow[]; originals: Originals },
  { onProgress, signal }: Lending,
): Promise<string[]> {
  const paths = new Set<string>();
  const total = records.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const record of records) {
    const batch = join(folder, String(record.batch));
    paths.add(batch);
    const place = placeIn(batch, record);
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    const plain = originals.open(record.original, record);
    const copy = createWriteStream(place, { mode: 0o600, flags: 'wx' });
    await pipeline(plain, copy, { ...(signal !== undefined && { signal }) });
    done += record.bytes;
    onProgress?.({ file: record.path, done, total });
  }
  return [...paths];
}

/** Nothing is ever written outside, whatever a row says. */
function placeIn(batch: string, { path, n }: RecordRow): string {
  const place = join(batch, ...path.split('/'));
  const below = relative(batch, place);
  if (below === '' || below.startsWith('..'))
    throw caseDamaged(`the path of record ${n} leads outside`);
  return place;
}
