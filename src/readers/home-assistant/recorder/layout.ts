import type { Database } from '@signalapp/sqlcipher';

/** The columns of the recorder's tables that are there, whatever version wrote them. */
export type Layout = ReadonlyMap<string, TableShape>;
export type TableShape = { readonly columns: ReadonlySet<string>; readonly key: string };

const known = [
  'states',
  'events',
  'states_meta',
  'state_attributes',
  'event_types',
  'event_data',
  'recorder_runs',
];

/**
 * Reads the layout from the columns, never from a version number: databases are met half-migrated.
 * Views and virtual tables that go by a known name are no tables.
 */
export const layoutOf = (database: Database): Layout => {
  const shapes = new Map<string, TableShape>();
  for (const name of known) {
    const shape = isPlainTable(database, name) ? shapeOf(database, name) : undefined;
    if (shape !== undefined) shapes.set(name, shape);
  }
  return shapes;
};

const isPlainTable = (database: Database, name: string): boolean => {
  const found = database
    .prepare(
      "SELECT substr(sql, 1, 40) AS sql FROM sqlite_master WHERE type = 'table' AND name = ?",
    )
    .all([name]);
  return found.length === 1 && !/^\s*create\s+virtual/i.test(String(found[0]?.sql));
};

const shapeOf = (database: Database, name: string): TableShape | undefined => {
  const info = database.pragma(`table_info("${name}")`);
  const columns = new Set(info.map((column) => String(column.name).toLowerCase()));
  const keys = info.filter((column) => Number(column.pk) > 0);
  const only = keys.length === 1 ? String(keys[0]?.name).toLowerCase() : '';
  if (/^[a-z_]+$/.test(only)) return { columns, key: only };
  // Without a key of its own a table still has row ids, unless it was made without them.
  return keys.length === 0 ? { columns, key: 'rowid' } : undefined;
};
