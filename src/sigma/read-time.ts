import { readEpoch } from './epoch-time.ts';
import type { SigmaScalar } from './sigma-record.ts';

/** A time part by part; what was left out is undefined. */
export type WrittenTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
  readonly hour: number | undefined;
  readonly minute: number | undefined;
  readonly second: number | undefined;
  /** The digits behind the seconds. */
  readonly fraction: string;
  /** `Z`, `+01:00` and the like; empty where none is said. */
  readonly zone: string;
};

const zone = '(?: ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?))?';
const extended = new RegExp(
  `^(\\d{4})-(\\d\\d)(?:-(\\d\\d)(?:[Tt ](\\d\\d)(?::(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?)?${zone})?)?$`,
);
const basic = new RegExp(
  `^(\\d{4})(\\d\\d)(\\d\\d)[Tt](\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:[.,](\\d+))?)?)?${zone}$`,
);

/**
 * The time a value writes, the one place that decides: ISO 8601 in its extended or basic form, as
 * written, or seconds to nanoseconds since 1970 in UTC. Undefined for everything else, and for what
 * could be either (docs/sigma.md, "Times").
 */
export function readTime(value: SigmaScalar): WrittenTime | undefined {
  if (typeof value === 'number') return readSince1970(value, String(value));
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return readSince1970(Number(text), text);
  return readIso(text);
}

function readSince1970(value: number, digits: string): WrittenTime | undefined {
  const epochMs = couldBeDate(digits) ? undefined : readEpoch(value);
  return epochMs === undefined ? undefined : readIso(new Date(epochMs).toISOString());
}

/** `20240301`, and with hours, minutes or seconds behind it: some write a time so. */
function couldBeDate(digits: string): boolean {
  const [, date, rest = ''] = /^((?:19|20)\d{6})((?:\d\d){0,3}|\d{9})$/.exec(digits) ?? [];
  if (date === undefined) return false;
  return readIso(`${date}T${rest.slice(0, 6) || '00'}`) !== undefined;
}

function readIso(text: string): WrittenTime | undefined {
  const found = extended.exec(text) ?? basic.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, ...rest] = found.slice(1, 7).map(toNumber);
  const [day, hour, minute, second] = rest;
  const [, , , , , , , fraction = '', zoneText = ''] = found;
  const time = { year, month, day, hour, minute, second, fraction, zone: zoneText };
  return isOnTheClock(time) && isInTheCalendar(time) ? time : undefined;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** The end of a day (24:00) and leap seconds (:60) are on no clock that could tell their parts. */
function isOnTheClock({ hour = 0, minute = 0, second = 0, zone: text }: WrittenTime): boolean {
  const [, zoneHour = '0', zoneMinute = '0'] = /^[+-](\d\d):?(\d\d)?$/.exec(text) ?? [];
  const isZone = Number(zoneHour) < 24 && Number(zoneMinute) < 60;
  return hour < 24 && minute < 60 && second < 60 && isZone;
}

function isInTheCalendar({ year, month, day = 1 }: WrittenTime): boolean {
  const date = dayOf({ year, month, day });
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The beginning of a day, in UTC. */
export function dayOf(date: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}) {
  const day = new Date(0);
  day.setUTCFullYear(date.year, date.month - 1, date.day);
  return day;
}
