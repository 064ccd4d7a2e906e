import {
  deviceIdOf,
  emptyHomeIndex,
  type HomeIndex,
  registryDeviceIdOf,
  type SystemUser,
} from '../home-index.ts';
import type { Entity } from './entities.ts';
import { grouped } from './grouped.ts';
import type { Home } from './open-home.ts';
import type { User } from './schema.ts';

/** What this snapshot tells about the names that histories and automations use. */
export const buildIndex = (home: Home): HomeIndex => {
  const living = [...home.entities.values()].filter(({ isRemoved }) => !isRemoved);
  return {
    hub: emptyHomeIndex.hub,
    deviceOfEntity: new Map(
      living.map(({ id, device }) => [id, device ?? deviceIdOf(id, emptyHomeIndex)] as const),
    ),
    entitiesOfDevice: idsBy(living, ({ device }) => (device ? [bareId(device)] : [])),
    entitiesOfArea: idsBy(living, (entity) => listOf(areaOf(entity, home))),
    labelsOfEntity: new Map(
      living.flatMap((entity) => {
        const labels = labelsOf(entity, home);
        return labels.length === 0 ? [] : [[entity.id, labels] as const];
      }),
    ),
    systemUsers: new Map(
      home.storage.users.flatMap(({ value }) => {
        const system = systemUserOf(value, home);
        return system === undefined ? [] : [[value.id, system] as const];
      }),
    ),
    phones: phonesByService(home),
  };
};

/** Of several indexes, from the oldest to the latest, the latest word on each name. */
export const mergeIndexes = (indexes: readonly HomeIndex[]): HomeIndex => ({
  hub: emptyHomeIndex.hub,
  deviceOfEntity: merged(indexes.map((index) => index.deviceOfEntity)),
  entitiesOfDevice: merged(indexes.map((index) => index.entitiesOfDevice)),
  entitiesOfArea: merged(indexes.map((index) => index.entitiesOfArea)),
  labelsOfEntity: merged(indexes.map((index) => index.labelsOfEntity)),
  systemUsers: merged(indexes.map((index) => index.systemUsers)),
  phones: merged(indexes.map((index) => index.phones)),
});

/** What a system user stands for; undefined for somebody's account. */
export const systemUserOf = (user: User, { storage }: Home): SystemUser | undefined => {
  if (user.system_generated !== true) return undefined;
  const name = user.name ?? '';
  if (user.id === storage.cloud?.value.cloud_user || name === 'Home Assistant Cloud')
    return 'cloud';
  if (user.id === storage.supervisorUser || name === 'Supervisor' || name === 'Hass.io')
    return 'supervisor';
  if (user.id === storage.contentUser || name === 'Home Assistant Content') return 'content';
  return 'other';
};

const listOf = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

const bareId = (device: string): string => device.slice(registryDeviceIdOf('').length);

const rowOf = (entity: Entity, home: Home) =>
  entity.device === undefined ? undefined : home.registryDevices.get(entity.device);

const areaOf = (entity: Entity, home: Home): string | undefined =>
  entity.area ?? home.areaOfDevice(rowOf(entity, home)?.item.value);

const labelsOf = (entity: Entity, home: Home): string[] => [
  ...new Set([...entity.labels, ...(rowOf(entity, home)?.item.value.labels ?? [])]),
];

const idsBy = (
  entities: readonly Entity[],
  keysOf: (entity: Entity) => readonly string[],
): ReadonlyMap<string, readonly string[]> =>
  new Map([...grouped(entities, keysOf)].map(([key, group]) => [key, group.map(({ id }) => id)]));

const phonesByService = (home: Home): HomeIndex['phones'] => {
  const phones = new Map<string, { device: string; account: string | undefined }>();
  for (const { service, device, account } of home.phones)
    if (!phones.has(service)) phones.set(service, { device, account });
  return phones;
};

const merged = <T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> =>
  new Map(maps.flatMap((map) => [...map]));
