/** A time as ISO 8601 writes it, part by part; what was left out is undefined. */
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

const iso =
  /^(\d{4})-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?: ?([Zz]|[+-]\d\d(?::?\d\d)?))?)?)?$/;

/** Takes a text apart that writes a time; undefined when it does not, or when there is no such time. */
export function readWrittenTime(text: string): WrittenTime | undefined {
  const found = iso.exec(text.trim());
  if (!found) return undefined;
  const [year = 0, month = 0, ...rest] = found.slice(1, 7).map(toNumber);
  const [day, hour, minute, second] = rest;
  const [, , , , , , , fraction = '', zone = ''] = found;
  const time = { year, month, day, hour, minute, second, fraction, zone };
  return isOnTheClock(time) && isInTheCalendar(time) ? time : undefined;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function isOnTheClock({ hour = 0, minute = 0, second = 0, zone }: WrittenTime): boolean {
  const [, zoneHour = '0', zoneMinute = '0'] = /^[+-](\d\d):?(\d\d)?$/.exec(zone) ?? [];
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
