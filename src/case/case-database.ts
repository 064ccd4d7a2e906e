import type { Database, StatementParameters } from '@signalapp/sqlcipher';
import { asCaseError, caseDamaged } from './case-errors.ts';
import { isThere } from './case-files.ts';
import { closeQuietly, connect, moveIntoMainFile } from './database-connection.ts';
import { arePagesWhole, checkPages, checkWholeFile, damagedPage } from './database-pages.ts';
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

/** Throws `case-in-use`, `case-damaged`, `not-readable` or `disk-full`. */
export function openDatabase(path: string, key: string): CaseDatabase {
  return wrap(connect(path, key), () => {
    // SQLite would make a new one.
    if (!isThere(path)) throw caseDamaged('case.db is missing');
    return connect(path, key);
  });
}

function wrap(connection: Database, connectAgain: () => Database): CaseDatabase {
  let database: Database | undefined = connection;
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
    checkPages: () =>
      clearly((used) => {
        moveIntoMainFile(used);
        return checkWholeFile(used);
      }),
    close() {
      isClosed = true;
      giveUp();
    },
  };
}

function inTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    checkPages(database);
    database.exec('COMMIT');
    return result;
  } catch (cause) {
    rollBack(database);
    throw cause;
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

/** The value of a row that has to be there. */
export function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw caseDamaged(`${what} is missing in case.db`);
  return value;
}
