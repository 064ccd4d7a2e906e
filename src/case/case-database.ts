import { Database, type StatementParameters, setLogger } from '@signalapp/sqlcipher';
import type { HomegroundError } from '../model/homeground-error.ts';
import { asCaseError, caseDamaged, notAllowed } from './case-errors.ts';
import type { PagesCheck } from './open-case.ts';

type Parameters = StatementParameters<object>;

/** The encrypted database of one case. Only one program at a time has it, until `close`. */
export type CaseDatabase = {
  run(sql: string, parameters?: Parameters): void;
  get<Row extends object>(sql: string, parameters?: Parameters): Row | undefined;
  all<Row extends object>(sql: string, parameters?: Parameters): Row[];
  /** All of it or nothing; on the disk when it returns. */
  write<Result>(work: () => Result): Result;
  /** Several statements without parameters. */
  execute(sql: string): void;
  /** Goes over the whole file. */
  checkPages(): PagesCheck;
  close(): void;
};

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
export function openDatabase(path: string, key: string): CaseDatabase {
  return wrap(() => connect(path, key));
}

function connect(path: string, key: string): Database {
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

function wrap(connectAgain: () => Database): CaseDatabase {
  let database: Database | undefined = connectAgain();
  let isClosed = false;
  let isWriting = false;
  /** A connection that has met a damaged page gives nothing any more; the next one gives the rest. */
  const giveUp = (): void => {
    if (database !== undefined) closeQuietly(database);
    database = undefined;
  };
  const connected = (): Database => {
    if (isClosed) throw new Error('the case is closed');
    database ??= connectAgain();
    return database;
  };
  const clearly = <Result>(work: (database: Database) => Result): Result => {
    const used = connected();
    try {
      const result = work(used);
      checkPages(used);
      return result;
    } catch (cause) {
      const error = arePagesWhole(used) ? asCaseError(cause) : damagedPage();
      if (!isWriting && !arePagesWhole(used)) giveUp();
      throw error;
    }
  };
  return {
    run: (sql, parameters) => clearly((used) => void used.prepare(sql).run(parameters)),
    get: <Row extends object>(sql: string, parameters?: Parameters) =>
      clearly((used) => used.prepare(sql).get(parameters) as Row | undefined),
    all: <Row extends object>(sql: string, parameters?: Parameters) =>
      clearly((used) => used.prepare(sql).all(parameters) as Row[]),
    execute: (sql) => clearly((used) => used.exec(sql)),
    write(work) {
      if (isWriting) return work();
      return clearly((used) => {
        const result = inTransaction(used, () => {
          isWriting = true;
          try {
            return work();
          } finally {
            isWriting = false;
          }
        });
        moveIntoMainFile(used);
        return result;
      });
    },
    checkPages: () => clearly(checkWholeFile),
    close() {
      isClosed = true;
      giveUp();
    },
  };
}

function checkWholeFile(database: Database): PagesCheck {
  moveIntoMainFile(database);
  const pages = Number(database.pragma('page_count', { simple: true }));
  const damagedPages = columnOf(database, 'cipher_integrity_check').map(numberAtEnd);
  if (damagedPages.length > 0) return { pages, damagedPages, otherFaults: [] };
  const faults = columnOf(database, 'integrity_check(20)').filter((text) => text !== 'ok');
  return { pages, damagedPages, otherFaults: faults };
}

function columnOf(database: Database, pragma: string): string[] {
  return database.pragma(pragma).flatMap((row) => Object.values(row).map(String));
}

/** `HMAC verification failed for page 7`; what names no page is about the end of the file. */
function numberAtEnd(text: string): number {
  return Number(/page (\d+)/.exec(text)?.[1] ?? 0);
}

function inTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (cause) {
    rollBack(database);
    throw cause;
  }
}

/**
 * SQLCipher gives a page whose HMAC does not hold as zeros, and refuses only what is asked after it.
 * Text or bytes that lie behind the first page of a row would be wrong without a word.
 */
function checkPages(database: Database): void {
  if (!arePagesWhole(database)) throw damagedPage();
}

function arePagesWhole(database: Database): boolean {
  return Number(database.prepare('PRAGMA cipher_status', { pluck: true }).get()) === 1;
}

function damagedPage(): HomegroundError {
  return caseDamaged('a page of case.db is not as it was written');
}

/**
 * What was committed lies in `case.db-wal`, flushed. It is moved at once, so that `case.db` by itself
 * holds all that was acknowledged, whatever becomes of the file beside it. Where there is no room for
 * that, it stays where it is, and is read from there.
 */
function moveIntoMainFile(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The next commit tries again.
  }
}

/** A full disk may have rolled it back already. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is no transaction any more.
  }
}

function closeQuietly(database: Database): void {
  try {
    database.close();
  } catch {
    // What could not be moved into the main file stays in the log beside it, and is read from there.
  }
}

/** The value of a row that has to be there. */
export function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw caseDamaged(`${what} is missing in case.db`);
  return value;
}
