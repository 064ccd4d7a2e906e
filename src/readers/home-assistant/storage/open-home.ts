import type { RoomClass } from '../../../model/device.ts';
import type { Unread } from '../../../model/unread.ts';
import { registryDeviceIdOf } from '../home-index.ts';
import { roomClassOf } from '../rooms.ts';
import type { Snapshot } from '../snapshot.ts';
import { openSettings, type Settings } from '../yaml/settings.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { openStorage, type Storage } from './open-storage.ts';
import { type PhoneApp, phonesOf } from './phones.ts';
import type { RegistryDevice } from './schema.ts';
import type { Item } from './stored-items.ts';

export type Room = { readonly name: string; readonly roomClass: RoomClass };

/** One snapshot, opened and looked through once, for everything that is read out of it. */
export type Home = {
  readonly snapshot: Snapshot;
  readonly storage: Storage;
  readonly settings: Settings;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly phones: readonly PhoneApp[];
  /** By our id. */
  readonly registryDevices: ReadonlyMap<string, RegistryRow>;
  /** By area id. */
  readonly areas: ReadonlyMap<string, Room>;
  areaOfDevice(device: RegistryDevice | undefined): string | undefined;
};

type RegistryRow = { readonly item: Item<RegistryDevice>; readonly isRemoved: boolean };

/** Opens a snapshot; whatever could not be read is added to `unread`. */
export const openHome = (snapshot: Snapshot, unread: Unread[]): Home => {
  const storage = openStorage(snapshot, unread);
  const registryDevices = registryDevicesOf(storage);
  return {
    snapshot,
    storage,
    settings: openSettings(snapshot, unread),
    entities: entitiesOf(storage),
    phones: phonesOf(storage),
    registryDevices,
    areas: areasOf(storage),
    areaOfDevice: (device) => {
      const parent = device?.parent_device_id;
      const row =
        parent === undefined ? undefined : registryDevices.get(registryDeviceIdOf(parent));
      return device?.area_id ?? row?.item.value.area_id;
    },
  };
};

const registryDevicesOf = (storage: Storage): ReadonlyMap<string, RegistryRow> => {
  const rows = new Map<string, RegistryRow>();
  const add = (items: readonly Item<RegistryDevice>[], isRemoved: boolean) => {
    for (const item of items) {
      const id = registryDeviceIdOf(item.value.id);
      if (!rows.has(id)) rows.set(id, { item, isRemoved });
    }
  };
  add(storage.devices, false);
  add(storage.deletedDevices, true);
  return rows;
};

const areasOf = (storage: Storage): ReadonlyMap<string, Room> =>
  new Map(
    storage.areas.map(({ value }) => {
      const name = value.name ?? value.id;
      const classes = [name, ...value.aliases].map(roomClassOf);
      const roomClass = classes.find((roomClass) => roomClass !== 'unknown') ?? 'unknown';
      return [value.id, { name, roomClass }] as const;
    }),
  );
