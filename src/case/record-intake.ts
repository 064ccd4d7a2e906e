import type { GivenFile, Reader } from '../readers/reader.ts';
import { readers } from '../readers/registry.ts';
import type { RecordStore } from './add-records.ts';
import type { RecordRow } from './kept-records.ts';
import { bytesOfGiven, hashOfGiven } from './read-given.ts';

/** Takes files in one after the other: their originals are on the disk, their rows are yet to be kept. */
export function startIntake(
  { originals, now }: RecordStore,
  known: readonly RecordRow[],
  onBytes: (file: GivenFile, bytes: number) => void,
) {
  const rows: RecordRow[] = [];
  const bySha256 = new Map(known.map((row) => [row.sha256, row.original]));
  const sizes = new Set(known.map(({ bytes }) => bytes));
  const firstN = Math.max(0, ...known.map(({ n }) => n)) + 1;
  const firstBatch = Math.max(0, ...known.map(({ batch }) => batch)) + 1;
  const taken = new Map<string, number>();
  const stored: number[] = [];
  /** Two files of one path cannot lie in one folder. */
  const batchFor = (path: string): number => {
    const before = taken.get(path) ?? 0;
    taken.set(path, before + 1);
    return firstBatch + before;
  };
  const store = async (n: number, file: GivenFile) => {
    const equal = sizes.has(file.bytes) ? bySha256.get(await hashOfGiven(file)) : undefined;
    if (equal !== undefined && originals.isThere(equal))
      return { sha256: await hashOfGiven(file), bytes: file.bytes, original: equal };
    const kept = await originals.store(
      n,
      () => bytesOfGiven(file),
      (bytes) => onBytes(file, bytes),
    );
    const lost = bySha256.get(kept.sha256);
    if (lost !== undefined && !originals.isThere(lost)) {
      originals.takePlace(kept.original, lost);
      return { ...kept, original: lost };
    }
    stored.push(kept.original);
    return kept;
  };
  return {
    async take(file: GivenFile): Promise<void> {
      const n = firstN + rows.length;
      const row: RecordRow = {
        ...(await store(n, file)),
        n,
        path: file.path,
        batch: batchFor(file.path),
        addedMs: now(),
        reader: readerOf(file),
        isAttachment: false,
      };
      rows.push(row);
      bySha256.set(row.sha256, row.original);
      sizes.add(row.bytes);
    },
    rows: () => rows,
    undo(): void {
      for (const original of stored) originals.remove(original);
    },
  };
}

/** A reader that fails on a file does not claim it; examining tells of that. */
function readerOf(file: GivenFile): string | null {
  const isItsOwn = (reader: Reader): boolean => {
    try {
      return reader.recognise(file);
    } catch {
      return false;
    }
  };
  return readers.find(isItsOwn)?.manifest.id ?? null;
}
