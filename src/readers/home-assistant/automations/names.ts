import { deviceIdOf, type HomeIndex, registryDeviceIdOf } from '../home-index.ts';
import type { Home } from '../storage/open-home.ts';
import { isRecord } from '../storage/stored-items.ts';

/** Looks up what an automation names: entities, devices, areas, labels, templates. */
export type Names = {
  readonly home: Home;
  readonly index: HomeIndex;
  /** Registry ids of entities (32 hex digits, used by newer device triggers) to entity ids. */
  readonly entityOfRegistryId: ReadonlyMap<string, string>;
  /** Members of notify groups in `configuration.yaml`, by service name. */
  readonly notifyGroups: ReadonlyMap<string, readonly string[]>;
};

export type Named = { readonly parts: readonly string[]; readonly devices: readonly string[] };

export const namesOf = (
  home: Home,
  index: HomeIndex,
  notifyGroups: Names['notifyGroups'],
): Names => ({
  home,
  index,
  notifyGroups,
  entityOfRegistryId: new Map(
    [...home.entities.values()].flatMap(({ id, registryId }) =>
      registryId === undefined ? [] : [[registryId, id] as const],
    ),
  ),
});

const entityId = /^[a-z0-9_]+\.[a-z0-9_]+$/;

/** A string, several with commas between them, or a list; templates give what they name. */
const textsOf = (value: unknown): string[] => {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 10_000) : [value];
  return list
    .flatMap((entry) =>
      typeof entry === 'string' ? entry.split(isTemplate(entry) ? '\n\n\n' : ',') : [],
    )
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
};

export const isTemplate = (text: string): boolean => text.includes('{{') || text.includes('{%');

/** Entity ids that stand in the value: as themselves, by registry id, or named inside a template. */
export const entitiesIn = (value: unknown, names: Names): string[] => {
  const found = textsOf(value).flatMap((text) => {
    if (isTemplate(text)) return entitiesInTemplate(text, names);
    const known = names.entityOfRegistryId.get(text) ?? text.toLowerCase();
    return entityId.test(known) ? [known] : [];
  });
  return [...new Set(found)];
};

const templateDomains: ReadonlySet<string> = new Set(
  `alarm_control_panel binary_sensor camera climate cover device_tracker fan input_boolean light lock
  media_player person sensor siren switch vacuum zone`.split(/\s+/),
);

/** Conservative: an id counts if the home has it, or if its first word can only be a domain. */
const entitiesInTemplate = (template: string, names: Names): string[] => {
  const words = template.slice(0, 20_000).matchAll(/(?<![\w.])(?:states\.)?([a-z_]+\.[a-z0-9_]+)/g);
  const ids = [...words].map(([, id]) => id ?? '');
  return [...new Set(ids)].filter(
    (id) => names.home.entities.has(id) || templateDomains.has(id.slice(0, id.indexOf('.'))),
  );
};

/** What a step or a trigger is aimed at; `domain` narrows whole devices, areas and labels down. */
export const targetsOf = (
  spots: readonly unknown[],
  domain: string | undefined,
  names: Names,
): Named => {
  const all = (key: string) => spots.flatMap((spot) => (isRecord(spot) ? textsOf(spot[key]) : []));
  const direct = spots.flatMap((spot) => (isRecord(spot) ? entitiesIn(spot.entity_id, names) : []));
  const devices = all('device_id').filter((id) => !isTemplate(id));
  const wide = [
    ...devices.flatMap((id) => names.index.entitiesOfDevice.get(id) ?? []),
    ...all('area_id').flatMap((id) => names.index.entitiesOfArea.get(id) ?? []),
    ...all('label_id').flatMap((id) => labelled(id, names)),
  ].filter(
    (id) => domain === undefined || domain === 'homeassistant' || id.startsWith(`${domain}.`),
  );
  const parts = [...new Set([...direct, ...wide])];
  return { parts, devices: devicesOfParts(parts, devices.map(registryDeviceIdOf), names) };
};

const labelled = (label: string, { index }: Names): string[] =>
  [...index.labelsOfEntity].flatMap(([id, labels]) => (labels.includes(label) ? [id] : []));

/** Entities that are people, settings or groups of the home stand for no device. */
const notDevices =
  /^(automation|group|input_\w+|notify|person|scene|schedule|script|sun|timer|zone)\./;

export const devicesOfParts = (
  parts: readonly string[],
  further: readonly string[],
  { index }: Names,
): string[] => [
  ...new Set([
    ...parts.filter((id) => !notDevices.test(id)).map((id) => deviceIdOf(id, index)),
    ...further,
  ]),
];
