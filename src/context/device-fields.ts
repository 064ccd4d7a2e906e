import type { Device, RoomClass } from '../model/device.ts';
import type { Household } from '../model/household.ts';
import type { Home } from './home.ts';
import { distinct, oneOrMany } from './one-or-many.ts';
import type { Fields } from './placed-record.ts';

export const statedRooms = (household: Household): ReadonlyMap<string, RoomClass> =>
  new Map(Object.entries(household.rooms).map(([name, room]) => [name.toLowerCase(), room]));

/** What the household file says of a device or its room, else what the reader took from its name. */
export const roomClassOf = ({ rooms }: Home, device: Device): RoomClass =>
  [device.id, device.name, device.room ?? device.name]
    .map((name) => rooms.get(name.toLowerCase()))
    .find((room) => room !== undefined) ?? device.roomClass;

const abilitiesOf = (device: Device, parts: ReadonlySet<string>): readonly string[] => {
  const named = device.parts.filter(({ id }) => parts.has(id));
  return named.length === 0 ? device.abilities : named.flatMap(({ abilities }) => abilities);
};

/** Which parts of devices were worked, and what those devices can do as a whole. */
export const workedFields = (
  { devices }: Home,
  ids: readonly string[],
  parts: readonly string[],
): Fields => ({
  'device.part': oneOrMany(parts),
  'device.whole_ability': distinct(ids.flatMap((id) => devices.get(id)?.abilities ?? [])),
});

/** The devices something is about; abilities only of the parts named, where some are. */
export const deviceFields = (
  home: Home,
  ids: readonly string[],
  partIds: readonly string[] = [],
): Fields => {
  const parts = new Set(partIds);
  const devices = ids.flatMap((id) => home.devices.get(id) ?? []);
  return {
    'device.id': oneOrMany(ids),
    'device.name': oneOrMany(devices.map(({ name }) => name)),
    'device.form': oneOrMany(devices.map(({ form }) => form)),
    'device.ability': distinct(devices.flatMap((device) => abilitiesOf(device, parts))),
    'device.room': oneOrMany(devices.map(({ room }) => room)),
    'device.room_class': oneOrMany(devices.map((device) => roomClassOf(home, device))),
  };
};
