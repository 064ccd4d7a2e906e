import { isTimeZone } from '../household/is-time-zone.ts';
import type { Device } from '../model/device.ts';
import type { Household } from '../model/household.ts';

export type TimeZone = { readonly name: string; readonly isKnown: boolean };

/** What the household file says, else what the hub is set to, else UTC, and then it is not known. */
export const chooseTimeZone = (household: Household, devices: Iterable<Device>): TimeZone => {
  const hubs = [...devices]
    .filter(({ form }) => form === 'hub')
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const name = [household.time_zone, ...hubs.map(({ timeZone }) => timeZone)].find(
    (zone) => zone && isTimeZone(zone),
  );
  return name ? { name, isKnown: true } : { name: 'UTC', isKnown: false };
};
