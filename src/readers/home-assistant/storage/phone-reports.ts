import { PhoneReport } from '../../../model/device.ts';
import type { Storage } from './open-storage.ts';
import type { RegistryEntity } from './schema.ts';

/** Sensor names of the Home Assistant apps for Android and iOS, and what each gives away. */
const sensors: readonly (readonly [PhoneReport, RegExp])[] = [
  ['notifications', /last_notification|last_removed_notification|active_notification/],
  ['calls', /phone_state|sim_1|sim_2|last_call|incoming_call/],
  ['app-use', /last_used_app|app_|screen_time|foreground|interactive/],
  ['network', /ssid|bssid|wifi|wi_fi|connection_type|public_ip|ip_address|mobile_data|cell/],
  ['health', /step|heart|sleep|health|floors_|distance|calorie|blood|weight|menstrua|oxygen/],
  ['activity', /activity|keyguard|is_locked|device_locked|in_motion|car_|android_auto|focus/],
  ['location', /geocoded|location|gps|tracker|high_accuracy|zone|altitude/],
  ['battery', /batter|charg/],
];

/** What a sensor of that name passes on about the person who carries the phone. */
export const reportOf = (name: string): PhoneReport | undefined =>
  sensors.find(([, pattern]) => pattern.test(name))?.[0];

/**
 * The app's own name of a sensor. The registry keeps it behind the phone's webhook id, a secret that
 * is cut off here; where there is no such id in front, the entity's id has to do.
 */
export const sensorNameOf = (entity: RegistryEntity, storage: Storage): string => {
  if (entity.entity_id.startsWith('device_tracker.')) return 'tracker';
  const entry = storage.entries.find(({ value }) => value.entry_id === entity.config_entry_id);
  const prefix = `${entry?.value.data?.webhook_id ?? ''}_`;
  const isBehind = prefix.length > 1 && entity.unique_id?.startsWith(prefix) === true;
  const name = isBehind ? entity.unique_id?.slice(prefix.length) : entity.entity_id;
  return (name ?? entity.entity_id).toLowerCase();
};

/** In the order of `PhoneReport`, each once. */
export const reportsOf = (names: readonly string[]): PhoneReport[] => {
  const found = new Set(names.map(reportOf));
  return PhoneReport.options.filter((report) => found.has(report));
};
