import { Temporal } from 'temporal-polyfill';

/** The days of a story, on the home's own clock. */
export type Calendar = {
  readonly timeZone: string;
  /** The first instant of a day, counted from 0, in milliseconds. */
  startOf(day: number): number;
  /** The instant of a time of day such as `07:30`; where the clock skips it, the one after. */
  at(day: number, time: string, plusMinutes?: number): number;
  /** 1 is Monday, 7 is Sunday. */
  weekdayOf(day: number): number;
  dateOf(day: number): string;
};

export const isTimeZone = (name: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId.length > 0;
  } catch {
    return false;
  }
};

/** Counts days from `start` (YYYY-MM-DD) in an IANA time zone, nights of clock changes right. */
export const createCalendar = (start: string, timeZone: string): Calendar => {
  const first = Temporal.PlainDate.from(start);
  const starts = new Map<number, number>();
  const dayOf = (day: number) => first.add({ days: day });
  const work = (day: number) => dayOf(day).toZonedDateTime(timeZone).epochMilliseconds;
  const startOf = (day: number): number => {
    const known = starts.get(day) ?? work(day);
    starts.set(day, known);
    return known;
  };
  const at = (day: number, time: string, plusMinutes = 0): number => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const minutes = hour * 60 + minute;
    const isOrdinary = startOf(day + 1) - startOf(day) === 86_400_000;
    const clock = isOrdinary
      ? startOf(day) + minutes * 60_000
      : dayOf(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
    return clock + plusMinutes * 60_000;
  };
  return {
    timeZone,
    startOf,
    at,
    weekdayOf: (day) => dayOf(day).dayOfWeek,
    dateOf: (day) => dayOf(day).toString(),
  };
};
