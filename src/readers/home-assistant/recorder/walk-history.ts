import type { Database } from '@signalapp/sqlcipher';
import type { Reading } from '../../../model/observation.ts';
import { type Attributes, attributeReader } from './attributes.ts';
import { ContextStates } from './context-states.ts';
import { type Desk, type DeskSetting, deskFor } from './desk.ts';
import { takeEvent } from './event-acts.ts';
import type { EventRow } from './event-rows.ts';
import { historyCoverage } from './history-coverage.ts';
import { historyDevices } from './history-devices.ts';
import { type HistoryTables, openTables, type Share } from './history-tables.ts';
import { attributeTexts, objectOf } from './json-texts.ts';
import type { Layout } from './layout.ts';
import { RecordingPauses } from './recording-pauses.ts';
import { runsOf } from './runs.ts';
import { takeState } from './state-acts.ts';
import type { StateRow } from './state-rows.ts';

export type WalkSetting = Omit<DeskSetting, 'runs'> & {
  readonly database: Database;
  readonly layout: Layout;
  readonly onShare: (share: Share) => void;
};

/** Goes through events and states together, in the order of their times, and then sums up. */
export function* walkHistory(setting: WalkSetting): Generator<Reading> {
  const { database, layout, tally } = setting;
  const runs = runsOf(database, layout, tally);
  const desk = deskFor({ ...setting, runs });
  const tables = openTables(setting);
  const pauses = new RecordingPauses();
  const used = new Set<string>();
  let hasCommands = false;
  const take = takers(desk, setting, () => {
    hasCommands = true;
  });
  for (const reading of actsAndStates(desk, tables, take)) {
    if (reading.kind === 'act') pauses.take(reading);
    for (const part of partsOf(reading)) used.add(part);
    yield reading;
  }
  yield* historyDevices(desk, tables.metadata.entities.values(), used);
  const facts = tables.watches.map((watch) => watch.facts());
  const lastBefore = (utcMs: number) => lastRowBefore(tables, utcMs);
  yield* historyCoverage(setting.file, {
    tables: facts,
    runs,
    pauses: pauses.pauses(runs, (utcMs) => firstRowFrom(tables, utcMs)),
    hasCommands,
    lastBefore,
  });
}

const partsOf = (reading: Reading): readonly string[] => {
  if (reading.kind === 'act') return reading.parts;
  return reading.kind === 'state' ? [reading.part] : [];
};

const lastRowBefore = ({ watches }: HistoryTables, utcMs: number) =>
  watches
    .flatMap((watch) => watch.lastUntil(utcMs) ?? [])
    .sort((a, b) => a.utcMs - b.utcMs)
    .at(-1);

const firstRowFrom = ({ watches }: HistoryTables, utcMs: number) =>
  watches.flatMap((watch) => watch.firstFrom(utcMs) ?? []).sort((a, b) => a.utcMs - b.utcMs)[0];

type Takers = {
  readonly event: (row: EventRow) => void;
  readonly state: (row: StateRow) => void;
};

function* actsAndStates(desk: Desk, tables: HistoryTables, take: Takers): Generator<Reading> {
  const { states, events } = tables;
  for (;;) {
    const [stateDueMs, eventDueMs] = [states.dueMs(), events.dueMs()];
    // A command is fired before its results, so of the same millisecond it goes first.
    const event = eventDueMs <= stateDueMs ? events.take() : undefined;
    const state = event === undefined ? states.take() : undefined;
    if (event !== undefined) take.event(event);
    else if (state !== undefined) take.state(state);
    else break;
    const nowMs = (event ?? state)?.at.utcMs ?? 0;
    if (desk.outbox.isDue(nowMs)) yield* desk.outbox.settled(nowMs);
  }
  yield* desk.outbox.rest();
}

const takers = (
  desk: Desk,
  { database, layout, tally }: WalkSetting,
  onCommand: () => void,
): Takers => {
  const texts = attributeTexts(database, layout, tally);
  const states = new ContextStates(desk);
  const read = attributeReader(texts, tally);
  return {
    event: (row) => {
      if (row.type === 'call_service') onCommand();
      takeEvent(desk, row, objectOf(row.data, 'event_data', tally) ?? {});
    },
    state: (row) => takeRow(desk, row, { states, read }),
  };
};

type Tools = { readonly states: ContextStates; readonly read: (row: StateRow) => Attributes };

const takeRow = (desk: Desk, row: StateRow, { states, read }: Tools): void => {
  const before = desk.memory.get(row.entity);
  const isPlain = plainDomains.has(row.domain) && before !== undefined;
  const attributes = isPlain ? undefined : read(row);
  takeState(desk, row, attributes);
  states.take(row, attributes?.deviceClass ?? before?.deviceClass);
  desk.memory.keep(row, attributes, desk.runs.runAt(row.at.utcMs));
};

/** Their attributes change with every step somebody takes, and only the first are needed: the name. */
const plainDomains: ReadonlySet<string> = new Set(['device_tracker', 'geo_location', 'person']);
