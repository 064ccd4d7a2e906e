import type { Database, StatementParameters } from '@signalapp/sqlcipher';
import { asCaseError, caseDamaged, isNotKnown } from './case-errors.ts';
import { isThere } from './case-files.ts';
import { commitOrUndo, rollBack } from './commit-or-undo.ts';
import { closeQuietly, connect, moveIntoMainFile } from './database-connection.ts';
import { arePagesWhole, checkPages, checkWholeFile, damagedPage } from './database-pages.ts';
import type { PagesCheck } from './open-case.ts';

type Parameters = StatementParameters<object>;

/** The encrypted database of one case. Only one program at a time has it, until `close`. */
export type CaseDatabase = {
  run(sql: string, parameters?: Parameters): void;
  get<Row extends object>(sql: string, parameters?: Parameters): Row | undefined;
  all<Row extends object>(sql: string, parameters?: Parameters): Row[];
  /**
   * All of it or nothing; on the disk when it returns. Where it throws nothing of it is there, but for
   * `not-known`: then it may be.
   */
  write<Result>(work: () => Result): Result;
  /** Several statements without parameters. */
  execute(sql: string): void;
  /** Goes over the whole file. */
  checkPages(): PagesCheck;
  close(): void;
};

/** Throws `case-in-use`, `case-damaged`, `not-readable` or `disk-full`. */
export function openDatabase(path: string, key: string): CaseDatabase {
  return wrap(path, connect(path, key), () => {
    // SQLite would make a new one.
    if (!isThere(path)) throw caseDamaged('case.db is missing');
    return connect(path, key);
  });
}

function wrap(path: string, connection: Database, connectAgain: () => Database): CaseDatabase {
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
  const attempt = <Result>(work: (database: Database) => Result): Result => {
    const used = connected();
    try {
      return work(used);
    } catch (cause) {
      const isWhole = isNotKnown(cause) || arePagesWhole(used);
      if (!isWriting && !isWhole) giveUp();
      throw isWhole ? asCaseError(cause) : damagedPage();
    }
  };
  const clearly = <Result>(work: (database: Database) => Result): Result =>
    attempt((used) => {
      const result = work(used);
      checkPages(used);
      return result;
    });
  return {
    run: (sql, parameters) => clearly((used) => void used.prepare(sql).run(parameters)),
    get: <Row extends object>(sql: string, parameters?: Parameters) =>
      clearly((used) => used.prepare(sql).get(parameters) as Row | undefined),
    all: <Row extends object>(sql: string, parameters?: Parameters) =>
      clearly((used) => used.prepare(sql).all(parameters) as Row[]),
    execute: (sql) => clearly((used) => used.exec(sql)),
    write(work) {
      if (isWriting) return work();
      return attempt((used) => {
        const result = inTransaction(used, `${path}-wal`, () => {
          isWriting = true;
          try {
            return work();
          } finally {
            isWriting = false;
          }
        });
        // It is kept by now, and nothing that goes wrong from here on may say otherwise.
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

function inTransaction<Result>(database: Database, wal: string, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  let result: Result;
  try {
    result = work();
    checkPages(database);
  } catch (cause) {
    rollBack(database);
    throw cause;
  }
  commitOrUndo(database, wal);
  return result;
}

/** The value of a row that has to be there. */
export function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw caseDamaged(`${what} is missing in case.db`);
  return value;
}
