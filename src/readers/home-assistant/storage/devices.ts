import { Ability } from '../../../model/ability.ts';
import type { Device, Part } from '../../../model/device.ts';
import { deviceIdOf, type HomeIndex } from '../home-index.ts';
import { roomClassOf } from '../rooms.ts';
import type { Entity } from './entities.ts';
import { grouped } from './grouped.ts';
import type { Home, Room } from './open-home.ts';
import { reportsOf, sensorNameOf } from './phone-reports.ts';
import type { RegistryDevice } from './schema.ts';
import { timed } from './timed.ts';

/** Entities that are settings, people or rules of the home itself, not things in it. */
const notThings: ReadonlySet<string> = new Set(
  `automation calendar counter group input_boolean input_button input_datetime input_number
  input_select input_text persistent_notification person plant scene schedule script sun tag timer
  todo update weather zone`.split(/\s+/),
);

/** Every thing in the home: registered devices, phones, and entities that stand for themselves. */
export const devicesOf = (home: Home, index: HomeIndex): Device[] => {
  const registered = new Set(registryIds(home));
  const things = grouped(home.entities.values(), ({ id }) => {
    const device = deviceIdOf(id, index);
    return registered.has(device) || !notThings.has(domainOf(id)) ? [device] : [];
  });
  const ids = new Set([...registered, ...things.keys()]);
  return [...ids].flatMap((id) => deviceOf(id, things.get(id) ?? [], home) ?? []);
};

const domainOf = (entityId: string): string => entityId.slice(0, entityId.indexOf('.'));

const registryIds = (home: Home): string[] => [
  ...home.registryDevices.keys(),
  ...home.phones.map(({ device }) => device),
];

const deviceOf = (id: string, entities: readonly Entity[], home: Home): Device | undefined => {
  const row = home.registryDevices.get(id);
  const phone = home.phones.find(({ device }) => device === id);
  const value = row?.item.value;
  const source = row?.item.source ?? phone?.entry.source ?? entities[0]?.source;
  if (source === undefined) return undefined;
  const alive = entities.filter(({ isDisabled, isRemoved }) => !isDisabled && !isRemoved);
  return {
    kind: 'device',
    id,
    form: phone ? 'phone' : 'device',
    ...namesOf(id, value, entities),
    ...makerOf(value),
    ...roomFieldsOf(value, entities, home),
    abilities: unionOf([...alive, ...(phone ? [phoneItself] : [])]),
    parts: entities.map(partOf),
    isHidden: isAll(entities, 'isHidden'),
    isDisabled: value?.disabled_by !== undefined || isAll(entities, 'isDisabled'),
    isRemoved: row?.isRemoved ?? isAll(entities, 'isRemoved'),
    ...timed('removedAt', value?.orphaned_timestamp ?? loneRemovedAt(value, entities)),
    ...(phone && { reports: reportsOf(alive.flatMap((entity) => sensorNames(entity, home))) }),
    ...(phone && value === undefined && { name: phone.entry.value.title ?? id }),
    source,
  };
};

/** Its app takes messages and commands, whatever its sensors tell. */
const phoneItself: { readonly abilities: readonly Ability[] } = { abilities: ['notify'] };

const isAll = (
  entities: readonly Entity[],
  flag: 'isHidden' | 'isDisabled' | 'isRemoved',
): boolean => entities.length > 0 && entities.every((entity) => entity[flag]);

const namesOf = (
  id: string,
  value: RegistryDevice | undefined,
  [first]: readonly Entity[],
): Pick<Device, 'name' | 'nameBefore'> => {
  const { name, name_by_user } = value ?? {};
  const isRenamed = name !== undefined && name_by_user !== undefined && name !== name_by_user;
  return {
    name: name_by_user ?? name ?? first?.name ?? first?.id ?? id,
    ...(isRenamed && { nameBefore: name }),
  };
};

const makerOf = (value: RegistryDevice | undefined): Pick<Device, 'maker' | 'model'> => ({
  ...(value?.manufacturer !== undefined && { maker: value.manufacturer }),
  ...(value?.model !== undefined && { model: value.model }),
});

/** A device without a room may still be called after one. */
const roomFieldsOf = (
  value: RegistryDevice | undefined,
  entities: readonly Entity[],
  home: Home,
): Pick<Device, 'room' | 'roomClass'> => {
  const room = roomOf(value, entities, home);
  if (room) return { room: room.name, roomClass: room.roomClass };
  return { roomClass: roomClassOf(namesOf('', value, entities).name) };
};

const loneRemovedAt = (value: RegistryDevice | undefined, entities: readonly Entity[]) =>
  value === undefined && entities.length === 1 && entities[0]?.isRemoved
    ? entities[0].removedAt
    : undefined;

const sensorNames = (entity: Entity, home: Home): string[] => {
  if (entity.platform !== 'mobile_app') return [];
  const item = home.storage.entities.find(({ value }) => value.entity_id === entity.id);
  return item ? [sensorNameOf(item.value, home.storage)] : [];
};

/** Where every function of a device is put into one other room, that room is the device's. */
const roomOf = (
  value: RegistryDevice | undefined,
  entities: readonly Entity[],
  home: Home,
): Room | undefined => {
  const own = home.areaOfDevice(value);
  const areas = new Set(entities.map(({ area }) => area ?? own));
  const [only] = areas.size === 1 ? areas : [own];
  const chosen = only ?? own ?? [...areas].find((area) => area !== undefined);
  return chosen === undefined ? undefined : home.areas.get(chosen);
};

const partOf = (entity: Entity): Part => ({
  id: entity.id,
  ...(entity.name !== undefined && { name: entity.name }),
  abilities: [...entity.abilities],
  isHidden: entity.isHidden,
  isDisabled: entity.isDisabled,
  isRemoved: entity.isRemoved,
});

/** All abilities of these, in the order of `Ability`. */
export const unionOf = (all: Iterable<{ readonly abilities: readonly Ability[] }>): Ability[] => {
  const found = new Set([...all].flatMap(({ abilities }) => abilities));
  return Ability.options.filter((ability) => found.has(ability));
};
