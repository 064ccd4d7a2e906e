import type { Readable } from 'node:stream';
import type { KeptRecord } from '../model/kept-record.ts';
import type { RecordStore } from './add-records.ts';
import { insertRecord, keptRecord, type RecordRow, recordRows } from './kept-records.ts';

/** Keeps a photo or message for the diary; one whose bytes are there already is not kept twice. */
export async function attach(
  { database, originals, log, now }: RecordStore,
  name: string,
  bytes: Readable,
): Promise<KeptRecord> {
  const known = recordRows(database);
  const n = Math.max(0, ...known.map((row) => row.n)) + 1;
  const batch = Math.max(0, ...known.map((row) => row.batch)) + 1;
  const stored = await originals.store(n, () => bytes);
  const equal = known.find(({ sha256 }) => sha256 === stored.sha256);
  if (equal !== undefined && !originals.isThere(equal.original))
    originals.takePlace(stored.original, equal.original);
  else if (equal !== undefined) originals.remove(stored.original);
  if (equal?.isAttachment) return keptRecord(equal);
  const row: RecordRow = {
    ...stored,
    n,
    path: lastName(name),
    batch,
    addedMs: now(),
    reader: null,
    isAttachment: true,
    original: equal?.original ?? stored.original,
  };
  database.write(() => {
    insertRecord(database, row);
    log.append('attach', { record: n, bytes: row.bytes, sha256: row.sha256 });
  });
  return keptRecord(row);
}

function lastName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last === '' || last === '..' ? 'attachment' : last;
}
