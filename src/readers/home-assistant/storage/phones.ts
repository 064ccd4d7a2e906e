import { registryDeviceIdOf, userIdOf } from '../home-index.ts';
import { slug } from '../plain-words.ts';
import type { Storage } from './open-storage.ts';
import type { ConfigEntry } from './schema.ts';
import type { Item } from './stored-items.ts';

/** A phone whose app is registered with the home. */
export type PhoneApp = {
  readonly entry: Item<ConfigEntry>;
  /** Our id of the phone as a device. */
  readonly device: string;
  readonly account: string | undefined;
  /** Its notify service without the domain: `mobile_app_<name>`. */
  readonly service: string;
};

/** The registered phone apps; their notify services are named after the phone (`components/notify`). */
export const phonesOf = (storage: Storage): PhoneApp[] =>
  storage.entries
    .filter(({ value }) => value.domain === 'mobile_app')
    .map((entry) => {
      const { entry_id, data, title } = entry.value;
      const device = storage.devices.find(
        ({ value }) =>
          value.config_entries.includes(entry_id) || value.config_entry_id === entry_id,
      );
      return {
        entry,
        device: device ? registryDeviceIdOf(device.value.id) : `ha:phone:${entry_id}`,
        account: data?.user_id && userIdOf(data.user_id),
        service: `mobile_app_${slug(data?.device_name ?? title ?? entry_id)}`,
      };
    });
