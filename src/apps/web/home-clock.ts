import { Temporal } from 'temporal-polyfill';
import { createLocalClock, dayOfDate, type LocalClock } from '../../context/local-time.ts';

/** The clock and calendar of the home, for pages that show its days and hours. */
export type HomeClock = {
  readonly timeZone: string;
  /** Day, hour and minute on the wall at an instant. */
  readonly at: LocalClock;
  /** The instant at which a day (`2025-03-01`) and hour begin; an hour that the clocks skip begins with the next one. */
  readonly startOf: (day: string, hour?: number, minute?: number) => number;
  /** The day so many days later, or earlier. */
  readonly addDays: (day: string, days: number) => string;
  /** How many days later `to` is than `from`; below 0 where it is earlier. */
  readonly daysBetween: (from: string, to: string) => number;
};

const dayMs = 86_400_000;

/** Looking a moment up in the rules of a zone is slow, and pages ask for the same ones again. */
const mostKept = 20_000;

const keepMoments = (timeZone: string): HomeClock['startOf'] => {
  const kept = new Map<string, number>();
  return (day, hour = 0, minute = 0) => {
    const key = `${day} ${hour} ${minute}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const plainTime = Temporal.PlainTime.from({ hour, minute });
    const atMs = Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone,
      plainTime,
    }).epochMilliseconds;
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, atMs);
    return atMs;
  };
};

export const createHomeClock = (timeZone: string): HomeClock => ({
  timeZone,
  at: createLocalClock(timeZone),
  startOf: keepMoments(timeZone),
  addDays: (day, days) =>
    new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10),
  daysBetween: (from, to) => dayOfDate(to) - dayOfDate(from),
});
