import { Database, setLogger } from '@signalapp/sqlcipher';
import { asCaseError, notAllowed } from './case-errors.ts';

/** A program that is just closing the case is waited for; one that has it open is told of. */
const patience = 'busy_timeout=1000';

/**
 * `locking_mode`: an exclusive lock of the system, which a kill takes away with the process.
 * `journal_mode`, `synchronous`: a commit is one append, flushed before it is moved into the file.
 * `temp_store`: nothing readable beside the encrypted file.
 */
const settings = [
  'locking_mode=EXCLUSIVE',
  'journal_mode=WAL',
  'synchronous=FULL',
  'temp_store=MEMORY',
  'secure_delete=FAST',
  'trusted_schema=OFF',
  'cell_size_check=ON',
  'foreign_keys=ON',
  'cache_size=-32000',
];

/** Throws `case-in-use`, `case-damaged`, `not-readable` or `disk-full`. */
export function connect(path: string, key: string): Database {
  const database = openQuietly(path);
  try {
    database.pragma(`key="x'${key}'"`);
    for (const setting of settings) database.pragma(setting);
    database.exec('BEGIN EXCLUSIVE; COMMIT;');
    return database;
  } catch (cause) {
    closeQuietly(database);
    throw asCaseError(cause);
  }
}

/** Throws `case-in-use` where another program has it; no key is needed to see that. */
export function checkNotInUse(path: string): void {
  const database = openQuietly(path);
  try {
    database.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (cause) {
    const error = asCaseError(cause);
    if (error instanceof Error && 'code' in error && error.code === 'case-in-use') throw error;
  } finally {
    closeQuietly(database);
  }
}

/** Its own messages would go to standard error; what went wrong is told by the code that is thrown. */
function openQuietly(path: string): Database {
  setLogger(() => undefined);
  const database = openFile(path);
  database.pragma('cipher_log_level=NONE');
  database.pragma(patience);
  return database;
}

/** What cannot even be opened says so without a code. */
function openFile(path: string): Database {
  try {
    return new Database(path, { cacheStatements: true });
  } catch {
    throw notAllowed();
  }
}

/**
 * What was committed lies in `case.db-wal`, flushed. It is moved at once, so that `case.db` by itself
 * holds all that was acknowledged, whatever becomes of the file beside it. Where there is no room for
 * that, it stays where it is, and is read from there.
 */
export function moveIntoMainFile(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The next commit tries again.
  }
}

export function closeQuietly(database: Database): void {
  try {
    database.close();
  } catch {
    // What could not be moved into the main file stays in the log beside it, and is read from there.
  }
}
