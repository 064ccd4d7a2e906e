import type { HomeIndex } from '../home-index.ts';
import { domainOf, isEntityId } from './domains.ts';
import type { JsonObject } from './json-texts.ts';

/** What a command is aimed at. */
export type Targets = {
  readonly parts: readonly string[];
  /** Registry devices that the index does not know the parts of. */
  readonly devices: readonly string[];
  /** Every entity of the command's domain. */
  readonly isAll: boolean;
  /** An area, a label, a floor or a device whose parts are not known here. */
  readonly isVague: boolean;
};

const mostParts = 1000;
const registryId = /^[\w-]{1,64}$/;

/** Follows the four ways in which a service call names its targets. `homeassistant.*` is of any domain. */
export const targetsOf = (data: JsonObject, domain: string, index: HomeIndex): Targets => {
  // Speech names its voice first, and the player it comes out of beside it.
  const named = [...listOf(data.entity_id), ...listOf(data.media_player_entity_id)];
  const fits = (entity: string) => domain === 'homeassistant' || domainOf(entity) === domain;
  const [devices, unknownDevices] = expand(listOf(data.device_id), index.entitiesOfDevice);
  const [areas, unknownAreas] = expand(listOf(data.area_id), index.entitiesOfArea);
  const labels = listOf(data.label_id);
  const labelled = labels.length === 0 ? [] : entitiesWithLabel(labels, index);
  const spread = [...devices, ...areas, ...labelled].filter(fits);
  const isVague =
    unknownDevices.length + unknownAreas.length + listOf(data.floor_id).length > 0 ||
    (labels.length > 0 && labelled.length === 0);
  return {
    parts: [...new Set([...named.filter(isEntityId), ...spread])].slice(0, mostParts),
    devices: unknownDevices,
    isAll: named.includes('all'),
    isVague,
  };
};

/** A text, a text with commas, or a list of texts. */
const listOf = (value: unknown): string[] => {
  const items = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return items
    .slice(0, mostParts)
    .filter((item): item is string => typeof item === 'string')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '' && item !== 'none');
};

const expand = (
  ids: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): [string[], string[]] => [
  ids.flatMap((id) => known.get(id) ?? []),
  ids.filter((id) => !known.has(id) && registryId.test(id)),
];

const entitiesWithLabel = (labels: readonly string[], index: HomeIndex): string[] =>
  [...index.labelsOfEntity]
    .filter(([, own]) => own.some((label) => labels.includes(label)))
    .map(([entity]) => entity);
