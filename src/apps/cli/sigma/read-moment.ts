import type { SigmaValue } from '../../../sigma/sigma-record.ts';

/**
 * Milliseconds since 1970 of a time as logs write it: ISO 8601 (without a zone: UTC), or seconds
 * or milliseconds since 1970, as a number or in digits. Undefined for everything else.
 */
export function readMoment(value: SigmaValue | undefined): number | undefined {
  const [only, ...others] = [value ?? null].flat();
  if (others.length > 0) return undefined;
  if (typeof only === 'number') return readEpoch(only);
  if (typeof only !== 'string') return undefined;
  const text = only.trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? readEpoch(Number(text)) : readIso(text);
}

/** In seconds this reaches the year 5138; in milliseconds it is March 1973. */
const leastMilliseconds = 1e11;

function readEpoch(value: number): number | undefined {
  const timeMs = Math.abs(value) < leastMilliseconds ? value * 1000 : value;
  return Math.abs(timeMs) < 1e14 ? Math.round(timeMs) : undefined;
}

const iso =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(:\d\d)?(?:[.,](\d+))? ?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;

function readIso(text: string): number | undefined {
  const [match, day, minute, second, fraction, zone] = iso.exec(text) ?? [];
  if (match === undefined) return undefined;
  const timeMs = Date.parse(`${day}T${minute ?? '00:00'}${second ?? ':00'}Z`);
  if (Number.isNaN(timeMs) || !new Date(timeMs).toISOString().startsWith(day ?? ''))
    return undefined;
  return timeMs + Number(`${fraction ?? ''}000`.slice(0, 3)) - offsetMs(zone ?? 'Z');
}

function offsetMs(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
