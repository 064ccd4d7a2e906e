import { makeFolder } from '../readers/make-folder.ts';
import { usualWorkFactor } from './age/scrypt-stanza.ts';
import { shownLabel } from './as-shown.ts';
import { type CaseDatabase, openDatabase, required } from './case-database.ts';
import {
  asCaseError,
  beingDeleted,
  caseDamaged,
  isNotKnown,
  notACase,
  notAllowed,
} from './case-errors.ts';
import {
  type CaseFiles,
  caseFiles,
  isBeingDeleted,
  isCaseFolder,
  isClosed,
  isThere,
} from './case-files.ts';
import { keyPairOf } from './case-key-pair.ts';
import { type CaseLog, openLog, type Writer } from './case-log.ts';
import { checkOwnFiles } from './check-own-files.ts';
import { checkNotInUse } from './database-connection.ts';
import { checkHasFormat, currentFormat, migrate } from './formats.ts';
import { type RecordRow, recordRows } from './kept-records.ts';
import { type CaseKeys, isKeyHashRight, readKeyFile } from './key-file.ts';
import { hasFrames } from './left-wal.ts';
import { metaBytes, requiredText } from './meta.ts';
import type { OpenCase, Opening } from './open-case.ts';
import { openedCase } from './opened-case.ts';
import { openOriginals } from './originals.ts';
import { settleIntents } from './settle-intents.ts';
import { settleWal } from './settle-wal.ts';
import { tidyOriginals } from './tidy-originals.ts';

/**
 * Opens a case and brings it to the newest form. Throws `not-a-case`, `case-in-use`,
 * `wrong-passphrase`, `case-damaged` (which file), `case-newer`, `not-readable` (no right to it) or
 * `disk-full`. A log that was tampered with does not keep it from opening: `checkLog` tells.
 */
export async function openCase(folder: string, opening: Opening): Promise<OpenCase> {
  if (!isCaseFolder(folder)) throw isClosed(folder) ? notAllowed() : notACase(folder);
  const files = caseFiles(folder);
  if (isBeingDeleted(files)) throw beingDeleted();
  checkOwnFiles(files);
  if (!isThere(files.database)) throw caseDamaged('case.db is missing');
  // To look without a key is enough for SQLite to move what was left into the file.
  if (!hasFrames(`${files.database}-wal`)) checkNotInUse(files.database);
  return openWithKeys(files, await readKeyFile(files, opening.passphrase), opening);
}

/** The same, for whoever has the keys already. */
export function openWithKeys(files: CaseFiles, keys: CaseKeys, opening: Opening): OpenCase {
  const walTidied = clearly(() => settleWal(files, keys.database));
  const database = openDatabase(files.database, keys.database);
  try {
    return useDatabase({ files, keys, database, walTidied }, opening);
  } catch (cause) {
    database.close();
    // What an opening does is done again by the next one.
    throw isNotKnown(cause) ? notAllowed() : asCaseError(cause);
  }
}

function clearly<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw asCaseError(cause);
  }
}

type Opened = {
  readonly files: CaseFiles;
  readonly keys: CaseKeys;
  readonly database: CaseDatabase;
  readonly walTidied: ReturnType<typeof settleWal>;
};

function useDatabase({ files, keys, database, walTidied }: Opened, opening: Opening): OpenCase {
  const { programVersion, now = Date.now, workFactor = usualWorkFactor } = opening;
  checkHasFormat(database);
  const before = migrate(database);
  const label = opening.who === undefined ? undefined : shownLabel(opening.who);
  const writer = { who: label ?? requiredText(database, 'who'), programVersion, now };
  const log = logOf(database, writer);
  if (before < currentFormat) log.append('migrate', { from: before, to: currentFormat });
  const { otherWal, cutWal } = walTidied;
  if (otherWal !== undefined)
    noteQuietly(log, 'set-aside', { files: 1, what: 'case.db-wal of another time' });
  if (cutWal !== undefined)
    noteQuietly(log, 'set-aside', { files: 1, what: 'copy of case.db-wal with an unusable end' });
  const wasHashRight = isKeyHashRight(files);
  settleIntents({ files, database, log });
  const keyHash = wasHashRight ? 'fits' : isKeyHashRight(files) ? 'mended' : 'wrong';
  if (keyHash === 'mended') noteQuietly(log, 'mend-key-hash', {});
  const rows = recordRows(database);
  makeOriginalsFolder(files, rows);
  const tidied = tidyOriginals(files, rows, (action, count) =>
    log.append(action, { files: count }),
  );
  const originals = openOriginals(
    files,
    keys,
    rows.map(({ original }) => original),
  );
  const inside = { files, database, keys, writer, workFactor, originals };
  return openedCase({ ...inside, tidied: { ...tidied, ...walTidied, keyHash } });
}

function logOf(database: CaseDatabase, writer: Writer): CaseLog {
  const keyPair = keyPairOf(required(metaBytes(database, 'private_key'), 'the key of this case'));
  return openLog(database, keyPair, writer);
}

/** A full disk, or a log that does not hold, does not keep a case from opening. */
function noteQuietly(log: CaseLog, ...line: Parameters<CaseLog['append']>): void {
  try {
    log.append(...line);
  } catch {
    // It is told to whoever opens the case all the same.
  }
}

/** Copies of a folder often leave out what is empty. */
function makeOriginalsFolder({ originals }: CaseFiles, rows: readonly RecordRow[]): void {
  if (isThere(originals)) return;
  if (rows.length > 0) throw caseDamaged('the folder originals is missing');
  makeFolder(originals);
}
