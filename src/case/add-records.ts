import type { KeptRecord } from '../model/kept-record.ts';
import type { Unread } from '../model/unread.ts';
import type { GivenFile, Progress } from '../readers/reader.ts';
import type { CaseDatabase } from './case-database.ts';
import { isNotKnown } from './case-errors.ts';
import type { CaseLog } from './case-log.ts';
import { contentsOfRecords } from './committed-contents.ts';
import { type GivenGroup, groupGivenFiles, isArchive } from './given-groups.ts';
import { insertRecord, keptRecord, type RecordRow, recordRows } from './kept-records.ts';
import type { AddedRecords } from './open-case.ts';
import type { Originals } from './originals.ts';
import { hashOfGiven } from './read-given.ts';
import { startIntake } from './record-intake.ts';

export type RecordStore = {
  readonly database: CaseDatabase;
  readonly originals: Originals;
  readonly log: CaseLog;
  readonly now: () => number;
};

/**
 * Keeps what was given: first the encrypted originals, flushed with their names, then all rows and the line in
 * the log at once. Throws `not-readable` for a file that cannot be read to its end. What is
 * stopped before that leaves originals without a row, which the next opening sets aside.
 */
export async function addRecords(
  store: RecordStore,
  paths: readonly string[],
  onProgress?: (progress: Progress) => void,
): Promise<AddedRecords> {
  const { groups, unread } = groupGivenFiles(paths);
  const known = recordRows(store.database);
  const there = known.filter(({ original }) => store.originals.isThere(original));
  const { wanted, alreadyThere } = await sortOut(groups, there);
  const intake = startIntake(store, known, countProgress(wanted, onProgress));
  try {
    for (const file of wanted) await intake.take(file);
    const rows = intake.rows();
    store.originals.flush();
    if (rows.length > 0) keepRows(store, rows, unread);
    const batch = rows[0]?.batch ?? Math.max(0, ...known.map((record) => record.batch));
    return { batch, added: rows.map(keptRecord), alreadyThere, leftOut: unread };
  } catch (cause) {
    // The rows may be there: the next opening looks.
    if (!isNotKnown(cause)) intake.undo();
    throw cause;
  }
}

/**
 * An archive that is there already is left out. Other files explain each other, so that they are
 * left out only where all that were given with them are there.
 */
async function sortOut(groups: readonly GivenGroup[], known: readonly KeptRecord[]) {
  const there = new Set(known.filter((one) => !one.isAttachment).map(keyOf));
  const sizes = new Set(known.map(({ bytes }) => bytes));
  const wanted: GivenFile[] = [];
  const alreadyThere: string[] = [];
  for (const group of groups) {
    const isKnown = new Map<GivenFile, boolean>();
    for (const file of group)
      isKnown.set(
        file,
        sizes.has(file.bytes) && there.has(`${await hashOfGiven(file)} ${file.path}`),
      );
    const areLooseKnown = group.every((file) => isArchive(file) || isKnown.get(file) === true);
    for (const file of group) {
      const isLeftOut = isKnown.get(file) === true && (isArchive(file) || areLooseKnown);
      if (isLeftOut) alreadyThere.push(file.path);
      else wanted.push(file);
    }
  }
  return { wanted, alreadyThere };
}

function keyOf({ sha256, path }: KeptRecord): string {
  return `${sha256} ${path}`;
}

function keepRows(
  { database, log }: RecordStore,
  rows: readonly RecordRow[],
  unread: readonly Unread[],
): void {
  database.write(() => {
    for (const row of rows) insertRecord(database, row);
    const details = {
      batch: rows[0]?.batch ?? 0,
      firstRecord: rows[0]?.n ?? 0,
      files: rows.length,
      bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
      notKept: unread.length,
    };
    log.append('add-records', details, contentsOfRecords(rows));
  });
}

function countProgress(
  wanted: readonly GivenFile[],
  onProgress: ((progress: Progress) => void) | undefined,
) {
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  const done = new Map<GivenFile, number>();
  let sum = 0;
  return (file: GivenFile, bytes: number): void => {
    sum += bytes - (done.get(file) ?? 0);
    done.set(file, bytes);
    onProgress?.({ file: file.path, done: sum, total });
  };
}
