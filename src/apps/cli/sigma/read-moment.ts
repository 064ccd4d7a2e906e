import { readEpoch, readEpochText } from '../../../sigma/epoch-time.ts';
import { isObject, type SigmaField } from '../../../sigma/sigma-record.ts';
import { dayOf, readWrittenTime, type WrittenTime } from '../../../sigma/written-time.ts';

/**
 * Milliseconds since 1970 of a time as logs write it: ISO 8601 (without a zone: UTC), or seconds,
 * milliseconds, microseconds or nanoseconds since 1970, as a number or in digits. Undefined for
 * everything else.
 */
export function readMoment(value: SigmaField | undefined): number | undefined {
  if (isObject(value)) return undefined;
  const [only, ...others] = [value ?? null].flat();
  if (others.length > 0) return undefined;
  if (typeof only === 'number') return readEpoch(only);
  if (typeof only !== 'string') return undefined;
  const written = readWrittenTime(only);
  return written ? momentOf(written) : readEpochText(only);
}

function momentOf(time: WrittenTime): number | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0, fraction, zone } = time;
  if (day === undefined) return undefined;
  const seconds = (hour * 60 + minute) * 60 + second;
  const ms = Number(`${fraction}000`.slice(0, 3));
  return dayOf({ year, month, day }).getTime() + seconds * 1000 + ms - offsetMs(zone);
}

function offsetMs(zone: string): number {
  if (!/^[+-]/.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
