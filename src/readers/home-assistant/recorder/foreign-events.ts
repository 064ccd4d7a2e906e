import type { Database, Statement } from '@signalapp/sqlcipher';
import { type EventTypes, isForeign } from './event-rows.ts';
import type { TableShape } from './layout.ts';
import { pageSize, type TableSql } from './table-query.ts';
import type { UnreadTally } from './unread-tally.ts';

/** Counts, page by page, the events of types that are not read: integrations make their own. */
export type ForeignEvents = (from: number, to: number) => void;

export const foreignEvents = (
  database: Database,
  { events, types, sql, tally }: ForeignSetting,
): ForeignEvents => {
  const has = (name: string) => events.columns.has(name);
  const number = has('event_type_id') ? 'e.event_type_id' : 'NULL';
  const name = has('event_type') ? 'substr(e.event_type, 1, 64)' : 'NULL';
  const statement: Statement<object> = database.prepare(
    `SELECT y, n, count(*) AS c FROM (SELECT ${number} AS y, ${name} AS n ${sql.from} ` +
      `WHERE ${sql.key} BETWEEN ? AND ? AND ${isForeign(events, types)} LIMIT ${pageSize + 1}) ` +
      'GROUP BY y, n',
  );
  return (from, to) => {
    for (const { y, n, c } of statement.all([from, to])) {
      const type = types.get(Number(y ?? Number.NaN)) ?? n;
      const isName = typeof type === 'string' && /^[\w.-]{1,64}$/.test(type);
      tally.add(isName ? `events:${type}` : 'events', 'not-understood', Number(c));
    }
  };
};

type ForeignSetting = {
  readonly events: TableShape;
  readonly types: EventTypes;
  readonly sql: TableSql;
  readonly tally: UnreadTally;
};
