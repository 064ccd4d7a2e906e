import type { TableShape } from './layout.ts';

/** Longest texts that are taken out of a row; what is longer is not what Home Assistant writes. */
const longestId = 64;

type Aliased = { readonly alias: string; readonly shape: TableShape | undefined };

/** The column where the table has it, else NULL. */
export const column = ({ alias, shape }: Aliased, name: string): string =>
  shape?.columns.has(name) ? `${alias}.${name}` : 'NULL';

export const shortText = (expression: string, length: number): string =>
  expression === 'NULL' ? 'NULL' : `substr(${expression}, 1, ${length})`;

/** The first that is there of binary and text column, here and in the joined table, as one text. */
export const contextColumn = (tables: readonly Aliased[], name: string): string =>
  firstOf(
    tables.flatMap((table) => [
      wrapped(column(table, `${name}_bin`), (blob) => `nullif(hex(substr(${blob}, 1, 17)), '')`),
      wrapped(column(table, name), (text) => `nullif(${shortText(text, longestId)}, '')`),
    ]),
  );

/** Whether any of these columns is filled. */
export const isAnyFilled = (tables: readonly Aliased[], names: readonly string[]): string => {
  const all = tables.flatMap((table) =>
    names.flatMap((name) => [column(table, `${name}_bin`), column(table, name)]),
  );
  const filled = all.filter((one) => one !== 'NULL').map((one) => `${one} IS NOT NULL`);
  return filled.length === 0 ? '0' : `(${filled.join(' OR ')})`;
};

/** Seconds since 1970 from a float column or, in rows from before 2023, from a text one; else NULL. */
export const secondsColumn = (table: Aliased, name: string): string =>
  firstOf([
    floatTime(table, name),
    wrapped(
      column(table, name),
      (at) => `CASE WHEN ${at} GLOB '2[0-9][0-9][0-9]-[01]*' THEN unixepoch(${at}, 'subsec') END`,
    ),
  ]);

/** The time of a row as it was written: seconds as a number, or a text. */
export const timeColumn = (table: Aliased, name: string): string =>
  firstOf([floatTime(table, name), shortText(column(table, name), 40)]);

const floatTime = (table: Aliased, name: string): string =>
  wrapped(
    column(table, `${name}_ts`),
    (ts) => `CASE WHEN ${ts} BETWEEN ${earliestS} AND ${latestS} THEN ${ts} END`,
  );

/** What stands in the newer column where it is filled, else in the older one: fewer columns are faster. */
export const newerOr = (newer: string, older: string): string => firstOf([newer, older]);

/** 2000-01-01 and 2100-01-01: a time outside is no time that Home Assistant wrote. */
export const earliestS = 946_684_800;
export const latestS = 4_102_444_800;

export const quoted = (texts: readonly string[]): string =>
  texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');

const wrapped = (expression: string, wrap: (inner: string) => string): string =>
  expression === 'NULL' ? 'NULL' : wrap(expression);

const firstOf = (expressions: readonly string[]): string => {
  const present = expressions.filter((expression) => expression !== 'NULL');
  if (present.length > 1) return `COALESCE(${present.join(', ')})`;
  return present[0] ?? 'NULL';
};
