import { momentOf } from './moments.ts';
import type { Home } from './open-home.ts';

/**
 * The latest time that stands anywhere in the files of a snapshot, in milliseconds since 1970; 0
 * without any. A folder does not say when it was copied; it cannot be older than what it tells.
 */
export const newestTimeMs = ({ storage }: Home): number => {
  const times = [
    ...storage.refreshTokens.flatMap(({ value }) => [value.created_at, value.last_used_at]),
    ...storage.restored.map(({ value }) => value.last_seen),
    ...storage.devices.map(({ value }) => value.modified_at),
    ...storage.entities.map(({ value }) => value.modified_at),
  ];
  return times.reduce<number>((latest, time) => Math.max(latest, momentOf(time)?.utcMs ?? 0), 0);
};
