import type { StateSort } from '../../../model/state.ts';
import { deviceIdOf } from '../home-index.ts';
import { isSilent } from './changes.ts';
import type { Desk } from './desk.ts';
import type { StateRow } from './state-rows.ts';

const classSorts: Readonly<Record<string, StateSort>> = {
  'binary_sensor.door': 'door',
  'binary_sensor.garage_door': 'door',
  'binary_sensor.motion': 'motion',
  'binary_sensor.moving': 'motion',
  'binary_sensor.occupancy': 'occupancy',
  'binary_sensor.opening': 'door',
  'binary_sensor.presence': 'occupancy',
  'binary_sensor.window': 'door',
  'cover.door': 'door',
  'cover.garage': 'door',
  'cover.gate': 'door',
};
const domainSorts: Readonly<Record<string, StateSort>> = {
  alarm_control_panel: 'alarm',
  camera: 'camera',
  device_tracker: 'presence',
  lock: 'lock',
  person: 'presence',
};

/** The words of the record for each sort, and ours for them. A word that is not here changes nothing. */
const words: Readonly<Record<StateSort, Readonly<Record<string, string>>>> = {
  alarm: {
    armed_away: 'armed',
    armed_custom_bypass: 'armed',
    armed_home: 'armed',
    armed_night: 'armed',
    armed_vacation: 'armed',
    disarmed: 'disarmed',
    triggered: 'sounding',
  },
  camera: { idle: 'on', on: 'on', off: 'off', recording: 'recording', streaming: 'streaming' },
  door: {
    on: 'open',
    off: 'closed',
    open: 'open',
    opening: 'open',
    closed: 'closed',
    closing: 'open',
  },
  lock: {
    jammed: 'jammed',
    locked: 'locked',
    open: 'unlocked',
    opening: 'unlocked',
    unlocked: 'unlocked',
    unlocking: 'unlocked',
  },
  motion: { on: 'on', off: 'off' },
  occupancy: { on: 'on', off: 'off' },
  // Any zone but home is away; which one it is stays in the record.
  presence: { home: 'home' },
};

/**
 * Yields how things stood wherever that changed: presence, doors, motion, locks, alarm, cameras.
 * Every start of Home Assistant says it anew, because what was known before says nothing after it.
 */
export class ContextStates {
  readonly #last = new Map<string, string>();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  take(row: StateRow, deviceClass: string | undefined): void {
    const sort = domainSorts[row.domain] ?? classSorts[`${row.domain}.${deviceClass}`];
    const value = sort && wordFor(sort, row.state);
    if (value === undefined || sort === undefined) return;
    const { file, index, outbox, runs, stateId } = this.#desk;
    const seen = `${runs.runAt(row.at.utcMs)} ${value}`;
    if (this.#last.get(row.entity) === seen) return;
    this.#last.set(row.entity, seen);
    outbox.add(row.at.utcMs, () => ({
      kind: 'state',
      id: stateId(row.at.utcMs, [row.context.key, row.entity, value]),
      at: row.at,
      sort,
      device: deviceIdOf(row.entity, index),
      part: row.entity,
      value,
      source: { record: file.record, path: file.path, at: `states:${row.id}` },
    }));
  }
}

const wordFor = (sort: StateSort, state: string): string | undefined => {
  if (isSilent(state)) return 'unknown';
  const known = words[sort];
  if (Object.hasOwn(known, state)) return known[state];
  return sort === 'presence' ? 'away' : undefined;
};
