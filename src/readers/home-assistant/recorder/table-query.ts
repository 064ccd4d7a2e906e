import type { Database, Statement } from '@signalapp/sqlcipher';
import type { Moment } from '../../../model/moment.ts';
import { momentOf } from './moments.ts';

export type SqlRow = Readonly<Record<string, unknown>>;

/** The pieces of SQL that tell one table's pages apart from another's. */
export type TableSql = {
  readonly from: string;
  readonly key: string;
  /** The time of a row in seconds, for reckoning; and as it was written. */
  readonly seconds: string;
  readonly time: string;
  /** Columns of the rows that matter, and the condition that they do. */
  readonly columns: string;
  readonly joins: string;
  readonly filter: string;
};

/** Ids per page: few enough that a page costs little, many enough that calls do not count. */
export const pageSize = 4000;

export type Summary = {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  readonly earliestS: number | null;
  readonly latestS: number | null;
  readonly timed: number;
};

export type TimedRow = { readonly id: number; readonly moment: Moment | undefined };

/** The prepared statements over one table; every one may throw where the file is damaged. */
export type TableQuery = {
  summary(from: number, to: number): Summary;
  rows(from: number, to: number): SqlRow[];
  timed(from: number, to: number): TimedRow[];
  firstFrom(id: number): number | undefined;
  lastId(): number | undefined;
  /** The last row, by time, that is no later than `seconds`. */
  latestUntil(range: readonly [number, number], seconds: number): TimedRow | undefined;
  /** The first row, by time, that is no earlier than `seconds`. */
  earliestFrom(range: readonly [number, number], seconds: number): TimedRow | undefined;
  earliest(range: readonly [number, number]): TimedRow | undefined;
};

export const tableQuery = (database: Database, sql: TableSql): TableQuery => {
  const { key, from } = sql;
  // The limit ends a page even where a damaged tree leads round in circles.
  const page = (columns: string) =>
    `SELECT ${columns} ${from} WHERE ${key} BETWEEN ? AND ? LIMIT ${pageSize + 1}`;
  const narrow = page(`${key} AS k, ${sql.seconds} AS t`);
  const wide = page(`${key} AS k, ${sql.seconds} AS t, ${sql.time} AS w`);
  const summary = database.prepare(
    `SELECT count(*) n, min(k) a, max(k) b, min(t) x, max(t) y, count(t) v FROM (${narrow})`,
  );
  const rows = database.prepare(
    `SELECT ${sql.columns} ${from} ${sql.joins} WHERE ${key} BETWEEN ? AND ? AND (${sql.filter}) ` +
      `ORDER BY ${key} LIMIT ${pageSize}`,
  );
  const timed = database.prepare(wide);
  const first = database.prepare(
    `SELECT ${key} AS k ${from} WHERE ${key} >= ? ORDER BY ${key} LIMIT 1`,
  );
  const last = database.prepare(`SELECT ${key} AS k ${from} ORDER BY ${key} DESC LIMIT 1`);
  const until = database.prepare(
    `SELECT * FROM (${wide}) WHERE t <= ? ORDER BY t DESC, k DESC LIMIT 1`,
  );
  const since = database.prepare(`SELECT * FROM (${wide}) WHERE t >= ? ORDER BY t, k LIMIT 1`);
  const earliest = database.prepare(
    `SELECT * FROM (${wide}) WHERE t IS NOT NULL ORDER BY t, k LIMIT 1`,
  );
  return {
    summary: (low, high) => summaryOf(summary, low, high),
    rows: (low, high) => rows.all([low, high]),
    timed: (low, high) => timed.all([low, high]).flatMap((row) => timedRowOf(row) ?? []),
    firstFrom: (id) => safeId(first.get([id])?.k),
    lastId: () => safeId(last.get()?.k),
    latestUntil: ([low, high], seconds) => timedRowOf(until.get([low, high, seconds])),
    earliestFrom: ([low, high], seconds) => timedRowOf(since.get([low, high, seconds])),
    earliest: ([low, high]) => timedRowOf(earliest.get([low, high])),
  };
};

const summaryOf = (statement: Statement<object>, low: number, high: number): Summary => {
  const row = statement.get([low, high]) ?? {};
  return {
    count: Number(row.n),
    lowest: Number(row.a),
    highest: Number(row.b),
    earliestS: secondsOf(row.x),
    latestS: secondsOf(row.y),
    timed: Number(row.v),
  };
};

const timedRowOf = (row: SqlRow | undefined): TimedRow | undefined =>
  row === undefined ? undefined : { id: Number(row.k), moment: momentOf(row.w) };

const secondsOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Ids beyond what a number holds exactly are not what a recorder counts up to: they count as damage. */
const safeId = (value: unknown): number | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!Number.isSafeInteger(value)) throw new RangeError('an id beyond all counting');
  return Number(value);
};
