import { Temporal } from 'temporal-polyfill';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Night is from 22:00 until before 07:00, as the clock on the wall shows it. */
const nightFromHour = 22;
const nightUntilHour = 7;

export type LocalTime = {
  /** Days since 1970-01-01 in the home's own calendar; for counting days between two dates. */
  readonly day: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: (typeof weekdays)[number];
  readonly isNight: boolean;
  readonly isWeekend: boolean;
};

export type LocalClock = (utcMs: number) => LocalTime;

const dayMs = 86_400_000;

/** The day number of a date written YYYY-MM-DD. */
export const dayOfDate = (date: string): number => Math.floor(Date.parse(`${date}T00:00Z`) / dayMs);

const offsetAt = (utcMs: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(utcMs).toZonedDateTimeISO(timeZone).offsetNanoseconds /
  1e6;

/**
 * Offsets are kept by day of UTC, because asking for one is slow. A day in which the clocks change
 * has two, and is asked again each time.
 */
const createOffsets = (timeZone: string): ((utcMs: number) => number) => {
  const ofDay = new Map<number, number | undefined>();
  const offsetOfDay = (day: number): number | undefined => {
    if (ofDay.has(day)) return ofDay.get(day);
    const first = offsetAt(day * dayMs, timeZone);
    const steady = first === offsetAt((day + 1) * dayMs - 1, timeZone) ? first : undefined;
    ofDay.set(day, steady);
    return steady;
  };
  return (utcMs) => offsetOfDay(Math.floor(utcMs / dayMs)) ?? offsetAt(utcMs, timeZone);
};

const placeInDay = (localMs: number): LocalTime => {
  const day = Math.floor(localMs / dayMs);
  const minutes = Math.floor((localMs - day * dayMs) / 60_000);
  const hour = Math.floor(minutes / 60);
  // 1970-01-01 was a Thursday.
  const weekday = weekdays[(((day + 3) % 7) + 7) % 7] ?? 'thursday';
  return {
    day,
    date: new Date(day * dayMs).toISOString().slice(0, 10),
    hour,
    minute: minutes % 60,
    weekday,
    isNight: hour >= nightFromHour || hour < nightUntilHour,
    isWeekend: weekday === 'saturday' || weekday === 'sunday',
  };
};

/** The years 1 to 9999: a record with a moment beyond them is odd, and no reason to stop. */
const firstMs = Date.UTC(-1, 0) + 2 * 366 * dayMs;
const lastMs = Date.UTC(9999, 0);

/** A clock on the wall of a home in this IANA time zone, right across changes of the clocks. */
export const createLocalClock = (timeZone: string): LocalClock => {
  const offsetOf = createOffsets(timeZone);
  // The same moment is asked for many times in a row.
  let last: { readonly utcMs: number; readonly time: LocalTime } | undefined;
  return (utcMs) => {
    if (last?.utcMs !== utcMs) {
      const withinMs = Math.min(Math.max(utcMs, firstMs), lastMs);
      last = { utcMs, time: placeInDay(withinMs + offsetOf(withinMs)) };
    }
    return last.time;
  };
};
