import type { Device } from '../../../model/device.ts';
import { abilitiesOf } from '../abilities.ts';
import type { HistoryFile } from '../snapshot.ts';
import type { Desk } from './desk.ts';
import { domainOf, ruleDomains } from './domains.ts';
import type { Remembered } from './memory.ts';

/** A phone that only its notify service tells of. */
export const phoneIdOf = (service: string): string => `ha:phone:${service}`;

/**
 * Devices for what only the history knows: entities that no device of the index claims, if they can
 * do something or something was done with them, and phones known by their notify service alone.
 */
export function* historyDevices(
  desk: Desk,
  named: Iterable<string>,
  used: ReadonlySet<string>,
): Generator<Device> {
  const { file, index, memory } = desk;
  const entities = new Set([...named, ...memory.entities().keys(), ...used]);
  for (const entity of entities) {
    if (index.deviceOfEntity.has(entity) || ruleDomains.has(domainOf(entity))) continue;
    const device = entityDevice(entity, memory.get(entity), file);
    if (device.abilities.length > 0 || used.has(entity)) yield device;
  }
  for (const service of desk.unknownPhones) yield phoneDevice(service, file);
}

const entityDevice = (entity: string, seen: Remembered | undefined, file: HistoryFile): Device => {
  const abilities = abilitiesOf(entity, seen?.deviceClass);
  const name = seen?.name;
  const part = { id: entity, ...(name === undefined ? {} : { name }), abilities, ...inSight };
  return {
    ...blank(file),
    id: `ha:entity:${entity}`,
    form: 'device',
    name: name ?? entity,
    abilities,
    parts: [part],
  };
};

const phoneDevice = (service: string, file: HistoryFile): Device => ({
  ...blank(file),
  id: phoneIdOf(service),
  form: 'phone',
  name: service.slice('mobile_app_'.length).replaceAll('_', ' '),
  abilities: ['notify'],
  parts: [],
});

const inSight = { isHidden: false, isDisabled: false, isRemoved: false };

const blank = (file: HistoryFile) => ({
  kind: 'device' as const,
  roomClass: 'unknown' as const,
  ...inSight,
  source: { record: file.record, path: file.path, at: 'states' },
});
