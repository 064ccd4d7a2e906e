import { usualWorkFactor } from './age/scrypt-stanza.ts';
import { type CaseDatabase, checkNotInUse, openDatabase, required } from './case-database.ts';
import { asCaseError, caseDamaged, notACase, notAllowed } from './case-errors.ts';
import { type CaseFiles, caseFiles, isCaseFolder, isClosed, isThere } from './case-files.ts';
import { keyPairOf } from './case-key-pair.ts';
import { type CaseLog, openLog, type Writer } from './case-log.ts';
import { checkOwnFiles } from './check-own-files.ts';
import { checkHasFormat, currentFormat, migrate } from './formats.ts';
import { recordRows } from './kept-records.ts';
import { type CaseKeys, readKeyFile } from './key-file.ts';
import { metaBytes, requiredText } from './meta.ts';
import type { OpenCase, Opening } from './open-case.ts';
import { openedCase } from './opened-case.ts';
import { openOriginals } from './originals.ts';
import { settleIntents } from './settle-intents.ts';

/**
 * Opens a case and brings it to the newest form. Throws `not-a-case`, `case-in-use`,
 * `wrong-passphrase`, `case-damaged` (which file), `case-newer`, `not-readable` (no right to it) or
 * `disk-full`. A log that was tampered with does not keep it from opening: `checkLog` tells.
 */
export async function openCase(folder: string, opening: Opening): Promise<OpenCase> {
  if (!isCaseFolder(folder)) throw isClosed(folder) ? notAllowed() : notACase(folder);
  const files = caseFiles(folder);
  checkOwnFiles(files);
  if (!isThere(files.database)) throw caseDamaged('case.db is missing');
  checkNotInUse(files.database);
  return openWithKeys(files, await readKeyFile(files, opening.passphrase), opening);
}

/** The same, for whoever has the keys already. */
export function openWithKeys(files: CaseFiles, keys: CaseKeys, opening: Opening): OpenCase {
  const database = openDatabase(files.database, keys.database);
  try {
    return useDatabase({ files, keys, database }, opening);
  } catch (cause) {
    database.close();
    throw asCaseError(cause);
  }
}

type Opened = {
  readonly files: CaseFiles;
  readonly keys: CaseKeys;
  readonly database: CaseDatabase;
};

function useDatabase({ files, keys, database }: Opened, opening: Opening): OpenCase {
  const { programVersion, now = Date.now, workFactor = usualWorkFactor } = opening;
  checkHasFormat(database);
  const before = migrate(database);
  const writer = { who: opening.who ?? requiredText(database, 'who'), programVersion, now };
  if (before < currentFormat) noteMigration(database, writer, before);
  if (!isThere(files.originals)) throw caseDamaged('the folder originals is missing');
  settleIntents({ files, database, log: logOf(database, writer) });
  const originals = openOriginals(files, keys);
  originals.removeAllBut(new Set(recordRows(database).map(({ original }) => original)));
  return openedCase({ files, database, keys, writer, workFactor });
}

function noteMigration(database: CaseDatabase, writer: Writer, from: number): void {
  logOf(database, writer).append('migrate', { from, to: currentFormat });
}

function logOf(database: CaseDatabase, writer: Writer): CaseLog {
  const keyPair = keyPairOf(required(metaBytes(database, 'private_key'), 'the key of this case'));
  return openLog(database, keyPair, writer);
}
