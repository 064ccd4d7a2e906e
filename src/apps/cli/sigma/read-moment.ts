import { dayOf, readTime, type WrittenTime } from '../../../sigma/read-time.ts';
import { isObject, type SigmaField } from '../../../sigma/sigma-record.ts';

/**
 * Milliseconds since 1970 of a time as logs write it; without a zone it is UTC, and a day alone its
 * beginning. Undefined for everything else.
 */
export function readMoment(value: SigmaField | undefined): number | undefined {
  if (isObject(value)) return undefined;
  const [only = null, ...others] = [value ?? null].flat();
  const time = others.length > 0 ? undefined : readTime(only);
  return time && momentOf(time);
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
