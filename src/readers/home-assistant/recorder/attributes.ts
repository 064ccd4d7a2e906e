import { maskName } from '../../../masks/masks.ts';
import { isEntityId } from './domains.ts';
import { type JsonObject, objectOf, type TextTable } from './json-texts.ts';
import type { StateRow } from './state-rows.ts';
import type { UnreadTally } from './unread-tally.ts';

/** The few attributes of a state that tell of use; all others stay where they are. */
export type Attributes = {
  readonly name: string | undefined;
  readonly deviceClass: string | undefined;
  readonly changedBy: string | undefined;
  /** Entities that a group stands for. */
  readonly members: readonly string[];
  /** Settings by the names that acts use. */
  readonly settings: Settings;
};
export type Settings = Readonly<Record<string, string | number | boolean>>;

export const noAttributes: Attributes = {
  name: undefined,
  deviceClass: undefined,
  changedBy: undefined,
  members: [],
  settings: {},
};

/** Attributes that are compared from one state to the next, by the names that acts use. */
const numbers: Readonly<Record<string, string>> = {
  temperature: 'temperature',
  target_temp_high: 'targetHigh',
  target_temp_low: 'targetLow',
  humidity: 'humidity',
  percentage: 'level',
  volume_level: 'volume',
  brightness: 'brightness',
  current_position: 'position',
};
const words: Readonly<Record<string, string>> = {
  preset_mode: 'preset',
  fan_mode: 'fanMode',
  mode: 'mode',
  operation_mode: 'mode',
};

const mostCached = 20_000;
const mostMembers = 500;

/** Reads attributes, each text once; keeps no more than a bounded number of them. */
export const attributeReader = (table: TextTable, tally: UnreadTally) => {
  const cache = new Map<number, Attributes>();
  const read = (text: string | undefined): Attributes => {
    const object = objectOf(text, 'state_attributes', tally);
    return object === undefined ? noAttributes : attributesOf(object);
  };
  return ({ attributesId, attributesText }: StateRow): Attributes => {
    if (attributesId === undefined) return read(attributesText);
    const cached = cache.get(attributesId);
    if (cached !== undefined) return cached;
    if (cache.size >= mostCached) cache.clear();
    const found = read(table(attributesId));
    cache.set(attributesId, found);
    return found;
  };
};

const attributesOf = (object: JsonObject): Attributes => {
  const members = object.entity_id;
  return {
    name: shortText(object.friendly_name),
    deviceClass: shortText(object.device_class),
    changedBy: shortText(object.changed_by),
    members: Array.isArray(members) ? members.slice(0, mostMembers).filter(isEntityId) : [],
    settings: settingsOf(object),
  };
};

const settingsOf = (object: JsonObject): Settings => {
  const settings: Record<string, string | number | boolean> = {};
  for (const [from, to] of Object.entries(numbers)) {
    const value = object[from];
    if (typeof value === 'number' && Number.isFinite(value)) settings[to] = value;
  }
  for (const [from, to] of Object.entries(words)) {
    const value = shortText(object[from]);
    if (value !== undefined) settings[to] = value;
  }
  if (typeof object.is_volume_muted === 'boolean') settings.isMuted = object.is_volume_muted;
  return settings;
};

const shortText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? maskName(value).slice(0, 200) : undefined;
