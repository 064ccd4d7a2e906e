import type { Database } from '@signalapp/sqlcipher';
import type { EventRow, StateRow } from '../life/world.ts';
import { fnv1a } from '../random.ts';
import type { Keeping } from './keeping.ts';
import { layoutOf } from './layout.ts';
import { createRowBatch, type RowBatch } from './row-batch.ts';
import type { RecorderSchema } from './schema.ts';

export type RecorderCounts = { states: number; events: number; numbered: number };

/** Writes rows the way the recorder does: numbered in order, texts shared, each state knowing the one before. */
export type Recorder = {
  addState(row: StateRow): void;
  addEvent(row: EventRow): void;
  flush(): void;
  readonly counts: RecorderCounts;
};

export const createRecorder = (
  db: Database,
  schema: RecorderSchema,
  keeping: Keeping,
): Recorder => {
  const layout = layoutOf(schema);
  const states = createRowBatch(db, 'states', layout.stateColumns);
  const events = createRowBatch(db, 'events', layout.eventColumns);
  const attributes = createShared(
    createRowBatch(db, 'state_attributes', ['attributes_id', 'shared_attrs', 'hash']),
    fnv1a,
  );
  const data = createShared(
    createRowBatch(db, 'event_data', ['data_id', 'shared_data', 'hash']),
    fnv1a,
  );
  const names = layout.isText
    ? undefined
    : createShared(createRowBatch(db, 'states_meta', ['metadata_id', 'entity_id']));
  const types = layout.isText
    ? undefined
    : createShared(createRowBatch(db, 'event_types', ['event_type_id', 'event_type']));
  const latest = new Map<string, number>();
  const counts = { states: 0, events: 0, numbered: 0 };
  let eventId = 0;
  return {
    counts,
    addState(row) {
      if (!keeping.isRecorded(row.atMs)) return;
      const id = ++counts.numbered;
      const oldId = row.isFirst ? undefined : latest.get(row.entity);
      if (keeping.isGone(row.atMs)) {
        latest.delete(row.entity);
        return;
      }
      latest.set(row.entity, id);
      counts.states++;
      const metadataId = names?.idOf(row.entity) ?? 0;
      const attributesId = attributes.idOf(row.attributes);
      states.add(layout.stateCells(row, { id, metadataId, oldId, attributesId }));
    },
    addEvent(row) {
      if (!keeping.isRecorded(row.atMs)) return;
      const id = ++eventId;
      if (keeping.isGone(row.atMs)) return;
      counts.events++;
      const typeId = types?.idOf(row.type) ?? 0;
      const hasData = Object.keys(row.data).length > 0;
      const dataId = hasData ? data.idOf(JSON.stringify(row.data)) : undefined;
      events.add(layout.eventCells(row, { id, typeId, dataId }));
    },
    flush() {
      for (const batch of [attributes, data, names, types, states, events]) batch?.flush();
    },
  };
};

type Shared = { idOf(text: string): number; flush(): void };

const createShared = (batch: RowBatch, hash?: (text: string) => number): Shared => {
  const ids = new Map<string, number>();
  return {
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = ids.size + 1;
      ids.set(text, id);
      batch.add(hash ? [id, text, hash(text)] : [id, text]);
      return id;
    },
    flush: () => batch.flush(),
  };
};
