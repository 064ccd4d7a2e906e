import { Ability } from '../../../model/ability.ts';
import type { Device, RoomClass } from '../../../model/device.ts';
import type { AccessAnswer } from '../answers.ts';

type Place = AccessAnswer['rooms'][number];

/** The place in which a device stands, as the answers name it. */
export function roomOf({ form, room }: Device): string {
  return form === 'phone' ? '*phones' : (room ?? '');
}

/** Rooms by name, then phones, then what stands in no room; only those in which something can be done. */
export function placesOf(
  devices: readonly Device[],
  stated: ReadonlyMap<string, RoomClass>,
): Place[] {
  const groups = new Map<string, Device[]>();
  for (const device of devices) {
    if (device.abilities.length === 0) continue;
    groups.set(roomOf(device), [...(groups.get(roomOf(device)) ?? []), device]);
  }
  return [...groups]
    .map(([room, inside]) => placeOf(room, inside, stated))
    .sort((a, b) => rank(a) - rank(b) || (a.room < b.room ? -1 : 1));
}

function placeOf(
  room: string,
  inside: readonly Device[],
  stated: ReadonlyMap<string, RoomClass>,
): Place {
  const place = room === '*phones' ? 'phones' : room === '' ? 'none' : 'room';
  return {
    room,
    place,
    roomClass: stated.get(room.toLowerCase()) ?? (place === 'room' ? classOf(inside) : 'unknown'),
    abilities: Ability.options.filter((one) =>
      inside.some(({ abilities }) => abilities.includes(one)),
    ),
    devices: inside.map(({ id }) => id),
  };
}

function classOf(inside: readonly Device[]): RoomClass {
  return inside.find(({ roomClass }) => roomClass !== 'unknown')?.roomClass ?? 'unknown';
}

function rank({ place }: Place): number {
  return ['room', 'phones', 'none'].indexOf(place);
}
