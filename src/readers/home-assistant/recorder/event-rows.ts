import type { Database } from '@signalapp/sqlcipher';
import type { Moment } from '../../../model/moment.ts';
import {
  column,
  contextColumn,
  isAnyFilled,
  newerOr,
  quoted,
  secondsColumn,
  shortText,
  timeColumn,
} from './columns.ts';
import { type ContextIds, contextIdsOf } from './context-ids.ts';
import { ignoredEvents, understoodEvents } from './event-types.ts';
import type { Layout, TableShape } from './layout.ts';
import { momentOf } from './moments.ts';
import type { SqlRow, TableSql } from './table-query.ts';
import type { UnreadTally } from './unread-tally.ts';

/** One row of the events table that matters, in whatever layout it was written. */
export type EventRow = {
  readonly id: number;
  readonly at: Moment;
  readonly type: string;
  readonly context: ContextIds;
  readonly isRemote: boolean;
  /** The event's own data as JSON, as far as they are there. */
  readonly data: string | undefined;
};

/** Longest data that Home Assistant writes are 32 KiB. */
const longestData = 131_072;

/** The SQL that lets through events that are understood, and any other that names an account. */
export const eventSql = (events: TableShape, layout: Layout, types: EventTypes): TableSql => {
  const own = { alias: 'e', shape: events };
  const side = { alias: 'd', shape: sideTable(events, layout) };
  const key = `e.${events.key}`;
  const data = `coalesce(${column(side, 'shared_data')}, ${column(own, 'event_data')})`;
  return {
    from: 'FROM events AS e NOT INDEXED',
    key,
    seconds: secondsColumn(own, 'time_fired'),
    time: timeColumn(own, 'time_fired'),
    columns: [
      `${key} AS k`,
      `${newerOr(column(own, 'event_type_id'), shortText(column(own, 'event_type'), 64))} AS n`,
      `${timeColumn(own, 'time_fired')} AS w`,
      `CASE WHEN length(${data}) <= ${longestData} THEN ${data} ELSE length(${data}) END AS j`,
      `${contextColumn([own], 'context_id')} AS c`,
      `${contextColumn([own], 'context_user_id')} AS u`,
      `${contextColumn([own], 'context_parent_id')} AS p`,
      `${newerOr(column(own, 'origin_idx'), shortText(column(own, 'origin'), 10))} AS o`,
    ].join(', '),
    joins: side.shape ? 'LEFT JOIN event_data AS d ON d.data_id = e.data_id' : '',
    filter:
      `${isOneOf(own, types, understoodEvents)} OR (NOT ${isOneOf(own, types, ['state_changed'])} ` +
      `AND ${isAnyFilled([own], ['context_user_id', 'context_parent_id'])})`,
  };
};

/** Only by its own key: without one, every look-up would read the whole table. */
const sideTable = (events: TableShape, layout: Layout): TableShape | undefined => {
  const side = layout.get('event_data');
  return side?.key === 'data_id' && events.columns.has('data_id') ? side : undefined;
};

/** Condition for rows of types that are neither understood nor ignored on purpose. */
export const isForeign = (events: TableShape, types: EventTypes): string =>
  `NOT ${isOneOf({ alias: 'e', shape: events }, types, [...understoodEvents, ...ignoredEvents])}`;

type Own = { readonly alias: string; readonly shape: TableShape };

/** By number in the newer layouts, by name in the older ones and in rows that were not migrated. */
const isOneOf = (own: Own, types: EventTypes, names: readonly string[]): string => {
  const [id, name] = [column(own, 'event_type_id'), column(own, 'event_type')];
  const wanted = new Set(names);
  const ids = [...types].filter(([, type]) => wanted.has(type)).map(([number]) => number);
  const byId = `${id} IN (${ids.join(', ')})`;
  const byName = `${name} IN (${quoted(names)})`;
  if (id === 'NULL') return name === 'NULL' ? '0' : `coalesce(${byName}, 0)`;
  return name === 'NULL'
    ? `coalesce(${byId}, 0)`
    : `(CASE WHEN ${id} IS NULL THEN coalesce(${byName}, 0) ELSE ${byId} END)`;
};

/** The names of event types by number. */
export type EventTypes = ReadonlyMap<number, string>;

const mostTypes = 10_000;

export const eventTypesOf = (
  database: Database,
  layout: Layout,
  tally: UnreadTally,
): EventTypes => {
  const types = new Map<number, string>();
  try {
    if (layout.has('event_types'))
      for (const { y, n } of database
        .prepare(
          `SELECT event_type_id AS y, substr(event_type, 1, 64) AS n FROM event_types LIMIT ${mostTypes}`,
        )
        .all())
        if (typeof y === 'number' && typeof n === 'string') types.set(y, n);
        else tally.add('event_types', 'not-understood');
  } catch {
    tally.add('event_types', 'damaged');
  }
  return types;
};

export const eventRowOf = (
  row: SqlRow,
  types: EventTypes,
  tally: UnreadTally,
): EventRow | undefined => {
  const at = momentOf(row.w);
  const type = typeof row.n === 'number' ? types.get(row.n) : row.n;
  // Rows without a time are counted with their page, rows of no known type with the foreign ones.
  if (at === undefined || typeof type !== 'string') return undefined;
  return {
    id: Number(row.k),
    at,
    type,
    context: contextIdsOf(row),
    isRemote: row.o === 1 || row.o === 'REMOTE',
    data: dataIn(row.j, tally),
  };
};

const dataIn = (value: unknown, tally: UnreadTally): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') tally.add('event_data', 'too-large');
  else if (value !== null) tally.add('event_data', 'not-text');
  return undefined;
};
