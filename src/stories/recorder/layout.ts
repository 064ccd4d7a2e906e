import { hexBytes, ulidText } from '../ids.ts';
import type { Context, EventRow, StateRow } from '../life/world.ts';
import type { Cell } from './row-batch.ts';
import { isTextLayout, type RecorderSchema } from './schema.ts';

/** The numbers a row gets, and those of what it shares with others. */
type StateIds = {
  readonly id: number;
  readonly metadataId: number;
  readonly oldId: number | undefined;
  readonly attributesId: number;
};
type EventIds = {
  readonly id: number;
  readonly typeId: number;
  readonly dataId: number | undefined;
};

/** How one layout of the recorder lays a state and an event into columns. */
export type Layout = {
  readonly isText: boolean;
  readonly stateColumns: readonly string[];
  readonly eventColumns: readonly string[];
  stateCells(row: StateRow, ids: StateIds): Cell[];
  eventCells(row: EventRow, ids: EventIds): Cell[];
};

export const layoutOf = (schema: RecorderSchema): Layout =>
  isTextLayout(schema) ? textLayout : binaryLayout;

/** As layouts before timestamps wrote it: UTC, microseconds, no zone. */
export const textTime = (atMs: number): string =>
  `${new Date(atMs).toISOString().replace('T', ' ').slice(0, -1)}000`;

type Bytes = Uint8Array<ArrayBuffer>;

const users = new Map<string, Bytes>();
const userBytes = (hex: string | undefined): Bytes | null => {
  if (!hex) return null;
  const bytes = users.get(hex) ?? (hexBytes(hex) as Bytes);
  users.set(hex, bytes);
  return bytes;
};

const textContext = ({ id, user, parent }: Context): Cell[] => [
  ulidText(id),
  user ?? null,
  parent ? ulidText(parent) : null,
];

const binaryLayout: Layout = {
  isText: false,
  stateColumns: [
    'state_id',
    'metadata_id',
    'state',
    'last_changed_ts',
    'last_updated_ts',
    'old_state_id',
    'attributes_id',
    'origin_idx',
    'context_id_bin',
    'context_user_id_bin',
    'context_parent_id_bin',
  ],
  eventColumns: [
    'event_id',
    'event_type_id',
    'time_fired_ts',
    'data_id',
    'origin_idx',
    'context_id_bin',
    'context_user_id_bin',
    'context_parent_id_bin',
  ],
  stateCells: (row, ids) => [
    ids.id,
    ids.metadataId,
    row.state,
    row.changedMs === undefined ? null : row.changedMs / 1000,
    row.atMs / 1000,
    ids.oldId ?? null,
    ids.attributesId,
    0,
    row.context.id as Bytes,
    userBytes(row.context.user),
    (row.context.parent as Bytes | undefined) ?? null,
  ],
  eventCells: (row, ids) => [
    ids.id,
    ids.typeId,
    row.atMs / 1000,
    ids.dataId ?? null,
    0,
    row.context.id as Bytes,
    userBytes(row.context.user),
    (row.context.parent as Bytes | undefined) ?? null,
  ],
};

const textLayout: Layout = {
  isText: true,
  stateColumns: [
    'state_id',
    'entity_id',
    'state',
    'last_changed',
    'last_updated',
    'old_state_id',
    'attributes_id',
    'origin_idx',
    'context_id',
    'context_user_id',
    'context_parent_id',
  ],
  eventColumns: [
    'event_id',
    'event_type',
    'time_fired',
    'data_id',
    'origin_idx',
    'context_id',
    'context_user_id',
    'context_parent_id',
  ],
  stateCells: (row, ids) => [
    ids.id,
    row.entity,
    row.state,
    row.changedMs === undefined ? null : textTime(row.changedMs),
    textTime(row.atMs),
    ids.oldId ?? null,
    ids.attributesId,
    0,
    ...textContext(row.context),
  ],
  eventCells: (row, ids) => [
    ids.id,
    row.type,
    textTime(row.atMs),
    ids.dataId ?? null,
    0,
    ...textContext(row.context),
  ],
};
