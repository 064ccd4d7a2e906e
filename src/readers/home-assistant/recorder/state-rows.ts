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
import { domainOf, isEntityId, watchedDomains } from './domains.ts';
import { longestAttributes } from './json-texts.ts';
import type { Layout, TableShape } from './layout.ts';
import { momentOf } from './moments.ts';
import type { SqlRow, TableSql } from './table-query.ts';
import type { UnreadTally } from './unread-tally.ts';

/** One row of the states table that matters, in whatever layout it was written. */
export type StateRow = {
  readonly id: number;
  readonly at: Moment;
  readonly entity: string;
  readonly domain: string;
  /** Empty for an entity that was removed. */
  readonly state: string;
  readonly context: ContextIds;
  /** Where its attributes are: in their own table, or (before 2022) in the row. */
  readonly attributesId: number | undefined;
  readonly attributesText: string | undefined;
};

/**
 * The SQL that lets through only rows that can matter: of watched entities, or with a user or a
 * parent. Contexts stand in the row, or until 2022 in the event that the row points to.
 */
export const stateSql = (states: TableShape, layout: Layout, metadata: Metadata): TableSql => {
  const own = { alias: 's', shape: states };
  const hasEvent = states.columns.has('event_id') && layout.get('events') !== undefined;
  const event = { alias: 'e', shape: hasEvent ? layout.get('events') : undefined };
  const key = `s.${states.key}`;
  const entity = column(own, 'entity_id');
  const inline = column(own, 'attributes');
  return {
    from: 'FROM states AS s NOT INDEXED',
    key,
    seconds: secondsColumn(own, 'last_updated'),
    time: timeColumn(own, 'last_updated'),
    columns: [
      `${key} AS k`,
      `${newerOr(column(own, 'metadata_id'), shortText(entity, 256))} AS e`,
      `${shortText(column(own, 'state'), 256)} AS v`,
      `${timeColumn(own, 'last_updated')} AS w`,
      `${newerOr(column(own, 'attributes_id'), inline === 'NULL' ? inline : shortText(inline, longestAttributes))} AS a`,
      `${contextColumn([own, event], 'context_id')} AS c`,
      `${contextColumn([own, event], 'context_user_id')} AS u`,
      `${contextColumn([own, event], 'context_parent_id')} AS p`,
    ].join(', '),
    joins: hasEvent ? `LEFT JOIN events AS e ON e.${layout.get('events')?.key} = s.event_id` : '',
    filter: [
      states.columns.has('metadata_id')
        ? `s.metadata_id NOT IN (${metadata.unwatched.join(', ')})`
        : '',
      `${states.columns.has('metadata_id') ? 's.metadata_id IS NULL AND ' : ''}${isWatched(entity)}`,
      isAnyFilled([own, event], ['context_user_id', 'context_parent_id']),
    ]
      .filter((one) => one !== '')
      .map((one) => `(${one})`)
      .join(' OR '),
  };
};

const isWatched = (entity: string): string =>
  entity === 'NULL'
    ? '1'
    : `substr(${entity}, 1, instr(${entity}, '.') - 1) IN (${quoted([...watchedDomains])})`;

/** The entity ids of the newer layouts, by number, and the numbers of those that need no look. */
export type Metadata = {
  readonly entities: ReadonlyMap<number, string>;
  readonly unwatched: readonly number[];
};

const mostEntities = 200_000;

export const metadataOf = (database: Database, layout: Layout, tally: UnreadTally): Metadata => {
  const entities = new Map<number, string>();
  try {
    if (layout.has('states_meta'))
      for (const { m, e } of database
        .prepare(
          `SELECT metadata_id AS m, substr(entity_id, 1, 256) AS e FROM states_meta LIMIT ${mostEntities}`,
        )
        .all())
        if (typeof m === 'number' && isEntityId(e)) entities.set(m, e);
        else tally.add('states_meta', 'not-understood');
  } catch {
    tally.add('states_meta', 'damaged');
  }
  const unwatched = [...entities].filter(([, entity]) => !watchedDomains.has(domainOf(entity)));
  return { entities, unwatched: unwatched.map(([id]) => id) };
};

/** Makes rows of what SQL gave; what is not a row of a recorder is counted. */
export const stateRowOf = (
  row: SqlRow,
  metadata: Metadata,
  tally: UnreadTally,
): StateRow | undefined => {
  const entity = typeof row.e === 'number' ? metadata.entities.get(row.e) : row.e;
  const state = row.v ?? '';
  const at = momentOf(row.w);
  if (!isEntityId(entity)) tally.add('states:entity', 'not-understood');
  else if (typeof state !== 'string') tally.add('states:state', 'not-understood');
  // Rows without a time are counted with their page.
  else if (at !== undefined)
    return {
      id: Number(row.k),
      at,
      entity,
      domain: domainOf(entity),
      state,
      context: contextIdsOf(row),
      attributesId: typeof row.a === 'number' ? row.a : undefined,
      attributesText: typeof row.a === 'string' ? row.a : undefined,
    };
  return undefined;
};
