import type { Readable } from 'node:stream';
import type { DiaryEntry } from '../model/diary-entry.ts';
import type { KeptRecord } from '../model/kept-record.ts';
import type { RecordStore } from './add-records.ts';
import { isNotKnown } from './case-errors.ts';
import { contentsOfRecords } from './committed-contents.ts';
import { insertRecord, keptRecord, type RecordRow, recordRows } from './kept-records.ts';

/** A photo or message for the diary; `bytes` is asked for when its turn comes. */
export type Attachment = { readonly name: string; readonly bytes: () => Readable };

/** Keeps a photo or message for the diary; one whose bytes are there already is not kept twice. */
export async function attach(
  store: RecordStore,
  name: string,
  bytes: Readable,
): Promise<KeptRecord> {
  const intake = takeAttachments(store);
  try {
    const row = await intake.take({ name, bytes: () => bytes });
    store.originals.flush();
    store.database.write(() => intake.keep());
    return keptRecord(row);
  } catch (cause) {
    if (!isNotKnown(cause)) intake.undo();
    throw cause;
  }
}

/**
 * Keeps files and the entry that names them at once: what goes wrong with one of them leaves nothing
 * of the others. `write` writes the entry, given the hashes of the files.
 */
export async function attachWith(
  store: RecordStore,
  files: readonly Attachment[],
  write: (attachments: readonly string[]) => DiaryEntry,
): Promise<DiaryEntry> {
  const intake = takeAttachments(store);
  try {
    const hashes: string[] = [];
    for (const file of files) hashes.push((await intake.take(file)).sha256);
    store.originals.flush();
    return store.database.write(() => {
      intake.keep();
      return write(hashes);
    });
  } catch (cause) {
    if (!isNotKnown(cause)) intake.undo();
    throw cause;
  }
}

/** Takes files in one after the other: their originals are on the disk, their rows are yet to be kept. */
function takeAttachments({ database, originals, log, now }: RecordStore) {
  const known = [...recordRows(database)];
  const batch = Math.max(0, ...known.map((row) => row.batch)) + 1;
  const firstN = Math.max(0, ...known.map((row) => row.n)) + 1;
  const taken: RecordRow[] = [];
  const added: number[] = [];
  return {
    async take({ name, bytes }: Attachment): Promise<RecordRow> {
      const n = firstN + taken.length;
      const stored = await originals.store(n, bytes);
      const equal = known.find(({ sha256 }) => sha256 === stored.sha256);
      if (equal === undefined) added.push(stored.original);
      else if (originals.isThere(equal.original)) originals.remove(stored.original);
      else originals.takePlace(stored.original, equal.original);
      if (equal?.isAttachment) return equal;
      const row: RecordRow = {
        ...stored,
        n,
        path: lastName(name),
        batch: batch + taken.length,
        addedMs: now(),
        reader: null,
        isAttachment: true,
        original: equal?.original ?? stored.original,
      };
      known.push(row);
      taken.push(row);
      return row;
    },
    /** Inside a transaction. */
    keep(): void {
      for (const row of taken) {
        insertRecord(database, row);
        // Nothing of the file itself: a photo that is kept back would be known by its size alone.
        const details = { batch: row.batch, firstRecord: row.n, files: 1 };
        log.append('attach', details, contentsOfRecords([row]));
      }
    },
    undo(): void {
      for (const original of added) originals.remove(original);
    },
  };
}

function lastName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last === '' || last === '..' ? 'attachment' : last;
}
