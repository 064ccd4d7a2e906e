import { Database, type StatementParameters, setLogger } from '@signalapp/sqlcipher';
import { asCaseError, caseDamaged, notAllowed } from './case-errors.ts';

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
  close(): void;
};

/** A program that is just closing the case is waited for; one that has it open is told of. */
const patience = 'busy_timeout=1000';

/**
 * `locking_mode`: an exclusive lock of the system, which a kill takes away with the process.
 * `journal_mode`, `synchronous`: a commit is one append, flushed before it returns.
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
  const database = openQuietly(path);
  try {
    database.pragma(`key="x'${key}'"`);
    for (const setting of settings) database.pragma(setting);
    database.exec('BEGIN EXCLUSIVE; COMMIT;');
    return wrap(database);
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

function wrap(database: Database): CaseDatabase {
  const clearly = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      throw asCaseError(cause);
    }
  };
  let isWriting = false;
  return {
    run: (sql, parameters) => clearly(() => void database.prepare(sql).run(parameters)),
    get: <Row extends object>(sql: string, parameters?: Parameters) =>
      clearly(() => database.prepare(sql).get(parameters) as Row | undefined),
    all: <Row extends object>(sql: string, parameters?: Parameters) =>
      clearly(() => database.prepare(sql).all(parameters) as Row[]),
    execute: (sql) => clearly(() => database.exec(sql)),
    write(work) {
      if (isWriting) return work();
      return clearly(() => {
        database.exec('BEGIN IMMEDIATE');
        isWriting = true;
        try {
          const result = work();
          database.exec('COMMIT');
          return result;
        } catch (cause) {
          rollBack(database);
          throw cause;
        } finally {
          isWriting = false;
        }
      });
    },
    close: () => closeQuietly(database),
  };
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
