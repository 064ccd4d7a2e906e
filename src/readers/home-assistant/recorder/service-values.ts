import { isSecretName } from '../../../masks/secret-values.ts';
import type { Scalar } from '../../../model/act.ts';
import type { JsonObject } from './json-texts.ts';

/** Settings that may come out of a service call, by the names that acts use. All others stay inside. */
const settings: Readonly<Record<string, string>> = {
  away_mode: 'awayMode',
  brightness: 'brightness',
  code_slot: 'slot',
  duration: 'durationS',
  effect: 'effect',
  fan_mode: 'fanMode',
  filename: 'file',
  flash: 'flash',
  humidity: 'humidity',
  hvac_mode: 'mode',
  is_volume_muted: 'isMuted',
  keep_days: 'keepDays',
  level: 'level',
  media_content_type: 'media',
  mode: 'mode',
  operation_mode: 'mode',
  option: 'option',
  percentage: 'level',
  position: 'position',
  preset_mode: 'preset',
  repack: 'repack',
  sound_mode: 'soundMode',
  source: 'source',
  swing_mode: 'swingMode',
  target_temp_high: 'targetHigh',
  target_temp_low: 'targetLow',
  temperature: 'temperature',
  tilt_position: 'tilt',
  tone: 'tone',
  volume_level: 'volume',
};

/** The settings of a service call that tell what it did; never a code, and that one was given. */
export const valuesOf = (data: JsonObject): Record<string, Scalar> => {
  const values: Record<string, Scalar> = {};
  for (const [from, to] of Object.entries(settings)) {
    const value = scalarOf(data[from]);
    if (value !== undefined) values[to] = value;
  }
  const percent = data.brightness_pct;
  if (typeof percent === 'number') values.brightness = Math.round(percent * 2.55);
  if (typeof data.value === 'number') values.level = data.value;
  const colour = data.rgb_color;
  if (Array.isArray(colour) && colour.every((part) => typeof part === 'number'))
    values.colour = colour.slice(0, 3).join(',');
  const host = hostOf(data.media_content_id);
  if (host !== undefined) values.mediaFrom = host;
  if (isCodeIn(data)) values.isCodeGiven = true;
  return values;
};

const scalarOf = (value: unknown): Scalar | undefined => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** Of an address only the host, and of any other id only its kind: the rest may hold a key. */
const hostOf = (id: unknown): string | undefined => {
  const [, scheme, host] =
    /^([a-z][a-z0-9+.-]{1,30}):(?:\/\/(?:[^/@?#]*@)?([\w.-]{1,100}))?/i.exec(
      typeof id === 'string' ? id : '',
    ) ?? [];
  return host ?? scheme;
};

const isCodeIn = (data: JsonObject): boolean =>
  Object.entries(data).some(
    ([name, value]) => isSecretName(name) && value !== null && value !== '' && value !== false,
  );
