import type { Trigger } from '../../../model/automation.ts';
import { isRecord } from '../storage/stored-items.ts';
import { devicesOfParts, entitiesIn, type Named, type Names, targetsOf } from './names.ts';
import { typeOfDomain, typeOfEntity, typeOfHappening } from './trigger-types.ts';
import { webhookReach } from './webhook-reach.ts';

type Type = Trigger['type'];

/** What sets an automation off, in old and new spelling; triggers that are switched off are left out. */
export const triggersOf = (value: unknown, names: Names): Trigger[] =>
  flattened(value, 0).flatMap((raw) => triggerOf(raw, names));

/** A list, a single one, or lists of lists under `triggers`. */
const flattened = (value: unknown, depth: number): Record<string, unknown>[] => {
  if (depth > 10) return [];
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 1000) : [value];
  return list.flatMap((raw) => {
    if (Array.isArray(raw)) return flattened(raw, depth + 1);
    if (!isRecord(raw) || raw.enabled === false) return [];
    return 'triggers' in raw ? flattened(raw.triggers, depth + 1) : [raw];
  });
};

const typeOfPlatform: Readonly<Record<string, Type>> = {
  calendar: 'time',
  event: 'event',
  geo_location: 'presence',
  homeassistant: 'event',
  sun: 'sun',
  tag: 'tag',
  time: 'time',
  time_pattern: 'time',
  zone: 'presence',
};

const triggerOf = (raw: Record<string, unknown>, names: Names): Trigger[] => {
  const platform = [raw.platform, raw.trigger].find((name) => typeof name === 'string');
  if (typeof platform !== 'string') return [];
  if (platform === 'webhook')
    return [{ type: 'webhook', parts: [], devices: [], reach: webhookReach(raw, names.home) }];
  const named = namedBy(raw, names);
  if (platform === 'event' && raw.event_type === 'tag_scanned')
    return [{ type: 'tag', ...list(named) }];
  const fixed = Object.hasOwn(typeOfPlatform, platform) ? typeOfPlatform[platform] : undefined;
  if (fixed !== undefined) return [{ type: fixed, ...list(named) }];
  const isOfEntities =
    /^(state|numeric_state|template|device)$/.test(platform) || platform.includes('.');
  if (!isOfEntities) return [{ type: 'other', ...list(named) }];
  return byType(named, fallbackOf(platform, raw), names);
};

const namedBy = (raw: Record<string, unknown>, names: Names): Named => {
  const aimed = targetsOf([raw, raw.target, raw.options], undefined, names);
  const others = [raw.at, raw.zone, raw.value_template].flatMap((value) =>
    entitiesIn(value, names),
  );
  // A device trigger names its one entity; the device's others have nothing to do with it.
  const own = entitiesIn(raw.entity_id, names);
  const isOfOne = raw.device_id !== undefined && own.length > 0;
  const parts = [...new Set([...(isOfOne ? own : aimed.parts), ...others])];
  return { parts, devices: devicesOfParts(parts, aimed.devices, names) };
};

const list = ({ parts, devices }: Named) => ({ parts: [...parts], devices: [...devices] });

/** One trigger for each sort of entity that is named, so that a mixed list hides nobody's tracker. */
const byType = (named: Named, fallback: Type, names: Names): Trigger[] => {
  if (named.parts.length === 0 || isWholeDevice(named, fallback))
    return [{ type: fallback, ...list(named) }];
  return triggersByType(named.parts, fallback, names);
};

/** The entities sorted by what they tell of. */
export const triggersByType = (
  entities: readonly string[],
  fallback: Type,
  names: Names,
): Trigger[] => {
  const types = new Map<Type, string[]>();
  for (const part of entities) {
    const type = typeOfEntity(part, names) ?? fallback;
    types.set(type, [...(types.get(type) ?? []), part]);
  }
  return [...types].map(([type, parts]) => ({
    type,
    parts,
    devices: devicesOfParts(parts, [], names),
  }));
};

const isWholeDevice = ({ parts }: Named, fallback: Type): boolean =>
  parts.length > 1 && fallback !== 'state' && fallback !== 'other';

/** Device triggers say in `type` what happened; newer triggers are called `domain.what_happened`. */
const fallbackOf = (platform: string, raw: Record<string, unknown>): Type => {
  if (platform.includes('.')) {
    const domain = platform.slice(0, platform.indexOf('.'));
    return typeOfDomain(domain) ?? 'state';
  }
  if (platform !== 'device') return 'state';
  const domain = typeof raw.domain === 'string' ? raw.domain : '';
  return typeOfDomain(domain) ?? typeOfHappening(typeof raw.type === 'string' ? raw.type : '');
};
