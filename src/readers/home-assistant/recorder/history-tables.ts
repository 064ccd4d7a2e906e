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
import { tableQuery } from './table-query.ts';
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
  readonly onPage: (page: Page) => void;
};

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

const openStates = ({ database, layout, tally, onPage }: TablesSetting, metadata: Metadata) => {
  const shape = layout.get('states');
  if (shape === undefined) return undefined;
  const query = tableQuery(database, stateSql(shape, layout, metadata));
  const watch = new TableWatch('states', query, tally);
  const pages = pagesOf(query, {
    sawDamage: (from, to) => watch.sawDamage(from, to),
    sawPage: (page) => {
      watch.sawPage(page);
      onPage(page);
    },
  });
  return { watch, stream: new RowStream(pages, (row) => stateRowOf(row, metadata, tally)) };
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
