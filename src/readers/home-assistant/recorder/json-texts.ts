import type { Database } from '@signalapp/sqlcipher';
import type { Layout } from './layout.ts';
import type { UnreadTally } from './unread-tally.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Longest attributes that Home Assistant writes are 16 KiB. */
export const longestAttributes = 65_536;

/** Looks up texts of a side table by their number. */
export type TextTable = (id: number) => string | undefined;

/**
 * The attributes of states, each kept once since 2022. Only by its own key: without one, every
 * look-up would read the whole table.
 */
export const attributeTexts = (
  database: Database,
  layout: Layout,
  tally: UnreadTally,
): TextTable => {
  const table = 'state_attributes';
  const shape = layout.get(table);
  if (shape?.key !== 'attributes_id' || !shape.columns.has('shared_attrs')) return () => undefined;
  const statement = database.prepare(
    'SELECT typeof(shared_attrs) AS y, length(shared_attrs) AS n, ' +
      `CASE WHEN length(shared_attrs) <= ${longestAttributes} THEN shared_attrs END AS t ` +
      `FROM ${table} NOT INDEXED WHERE attributes_id = ?`,
  );
  return (id) => {
    try {
      const row = statement.get([id]);
      if (row === undefined) tally.add(`${table}:missing`, 'truncated');
      else if (Number(row.n) > longestAttributes) tally.add(table, 'too-large');
      else if (row.y === 'text') return String(row.t);
      else if (row.y !== 'null') tally.add(table, 'not-text');
    } catch {
      tally.add(table, 'damaged');
    }
    return undefined;
  };
};

/** The object a text holds; anything else is counted. */
export const objectOf = (
  text: string | undefined,
  where: string,
  tally: UnreadTally,
): JsonObject | undefined => {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Counted below, with every other text that is no object.
  }
  tally.add(where, 'not-json');
  return undefined;
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
