import type { Readable } from 'node:stream';
import type { KeptRecord } from '../model/kept-record.ts';
import type { RecordStore } from './add-records.ts';
import { contentsOfRecords } from './committed-contents.ts';
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
  if (equal !== undefined) originals.remove(n);
  if (equal?.isAttachment) return keptRecord(equal);
  const row: RecordRow = {
    ...stored,
    n,
    path: lastName(name),
    batch,
    addedMs: now(),
    reader: null,
    isAttachment: true,
    original: equal?.original ?? n,
  };
  database.write(() => {
    insertRecord(database, row);
    // Nothing of the file itself: a photo that is kept back would be known by its size alone.
    log.append('attach', { batch, firstRecord: n, files: 1 }, contentsOfRecords([row]));
  });
  return keptRecord(row);
}

function lastName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last === '' || last === '..' ? 'attachment' : last;
}
