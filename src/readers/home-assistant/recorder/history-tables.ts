import type { Database } from '@signalapp/sqlcipher';
import {
  type EventRow,
  type EventTypes,
  eventRowOf,
  eventSql,
  eventTypesOf,
} from './event-rows.ts';
import { foreignEvents } from './foreign-events.ts';
import type { Layout } from './layout.ts';
import { RowStream } from './row-stream.ts';
import { type Metadata, metadataOf, type StateRow, stateRowOf, stateSql } from './state-rows.ts';
import { type Page, pagesOf } from './table-pages.ts';
import { type TableQuery, tableQuery } from './table-query.ts';
import { TableWatch } from './table-watch.ts';
import type { UnreadTally } from './unread-tally.ts';

/** The two big tables as streams of rows, and what is learned about them on the way. */
export type HistoryTables = {
  readonly states: RowStream<StateRow>;
  readonly events: RowStream<EventRow>;
  readonly watches: readonly TableWatch[];
  readonly metadata: Metadata;
};

export type TablesSetting = {
  readonly database: Database;
  readonly layout: Layout;
  readonly tally: UnreadTally;
  readonly onShare: (share: Share) => void;
};

/** How much of the larger table has gone by, in ids. */
export type Share = { readonly done: number; readonly total: number };

export const openTables = (setting: TablesSetting): HistoryTables => {
  const metadata = metadataOf(setting.database, setting.layout, setting.tally);
  const types = eventTypesOf(setting.database, setting.layout, setting.tally);
  const states = openStates(setting, metadata);
  const events = openEvents(setting, types);
  return {
    metadata,
    states: states?.stream ?? none(),
    events: events?.stream ?? none(),
    watches: [states, events].flatMap((table) => table?.watch ?? []),
  };
};

const none = <T extends StateRow | EventRow>() => new RowStream<T>([].values(), () => undefined);

const openStates = ({ database, layout, tally, onShare }: TablesSetting, metadata: Metadata) => {
  const shape = layout.get('states');
  if (shape === undefined) return undefined;
  const query = tableQuery(database, stateSql(shape, layout, metadata));
  const watch = new TableWatch('states', query, tally);
  const tellShare = shareTeller(query, onShare);
  const pages = pagesOf(query, {
    sawDamage: (from, to) => watch.sawDamage(from, to),
    sawPage: (page) => {
      watch.sawPage(page);
      tellShare(page);
    },
  });
  return { watch, stream: new RowStream(pages, (row) => stateRowOf(row, metadata, tally)) };
};

const shareTeller = (query: TableQuery, onShare: TablesSetting['onShare']) => {
  const last = lastIdOf(query);
  let first: number | undefined;
  return ({ summary: { lowest, highest } }: Page): void => {
    first ??= lowest;
    const total = last === undefined ? 0 : Math.max(last, highest) - first + 1;
    onShare({ done: highest - first + 1, total });
  };
};

/** A damaged end is told of when the reading gets there. */
const lastIdOf = (query: TableQuery): number | undefined => {
  try {
    return query.lastId();
  } catch {
    return undefined;
  }
};

const openEvents = ({ database, layout, tally }: TablesSetting, types: EventTypes) => {
  const events = layout.get('events');
  if (events === undefined) return undefined;
  const sql = eventSql(events, layout, types);
  const query = tableQuery(database, sql);
  const watch = new TableWatch('events', query, tally);
  const countForeign = foreignEvents(database, { events, types, sql, tally });
  const pages = pagesOf(query, {
    sawDamage: (from, to) => watch.sawDamage(from, to),
    sawPage: (page) => {
      watch.sawPage(page);
      countForeign(page.from, page.to);
    },
  });
  return { watch, stream: new RowStream(pages, (row) => eventRowOf(row, types, tally)) };
};
