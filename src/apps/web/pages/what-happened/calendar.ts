import type { TimelineDay } from '../../../../model/timeline.ts';
import type { HomeClock } from '../../home-clock.ts';
import { type Gap, type GapShare, gapsWithin, shareOfGaps } from './gap-hours.ts';

export const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/** One day of the home: a row of the calendar. */
export type CalendarDay = {
  readonly day: string;
  /** 24 counts. */
  readonly hours: readonly number[];
  readonly total: number;
  /** First day of its month, or the first shown. */
  readonly startsMonth: boolean;
  readonly startsWeek: boolean;
};

const monday = 1;
const dayMs = 86_400_000;
const wholeDay: readonly GapShare[] = hoursOfDay.map(() => 'whole');
const noHours: readonly number[] = hoursOfDay.map(() => 0);
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** Every day from the first until the last, also those in which nothing was done. */
export const fillDays = (
  days: readonly TimelineDay[],
  shown: { readonly firstDay: string; readonly lastDay: string },
  clock: HomeClock,
): CalendarDay[] => {
  const counted = new Map(days.map(({ day, hours }) => [day, hours]));
  const count = clock.daysBetween(shown.firstDay, shown.lastDay) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const day = clock.addDays(shown.firstDay, index);
    const hours = counted.get(day) ?? noHours;
    return {
      day,
      hours,
      total: sum(hours),
      startsMonth: index === 0 || day.endsWith('-01'),
      startsWeek: new Date(`${day}T00:00Z`).getUTCDay() === monday,
    };
  });
};

/** 0 for none, else 1 to 5: each step is several times the one before, so that one act still shows. */
export const stepOfCount = (count: number, most: number): number => {
  if (count <= 0) return 0;
  if (most <= 5) return Math.min(count, 5);
  return 1 + Math.min(Math.floor((Math.log(count) / Math.log(most)) * 4 + 1e-9), 4);
};

export const mostInAnHour = (days: readonly CalendarDay[]): number =>
  days.reduce((most, { hours }) => Math.max(most, ...hours), 0);

/** How much of each hour of a day lies in gaps of the records; undefined where no gap touches it. */
export const gapsOfDay = (
  gaps: readonly Gap[],
  clock: HomeClock,
  day: string,
): readonly GapShare[] | undefined => {
  const [startMs, nextMs] = [clock.startOf(day), clock.startOf(clock.addDays(day, 1))];
  const near = gapsWithin(gaps, startMs, nextMs);
  if (near.length === 0) return undefined;
  const isWhole = near.some(({ fromMs, untilMs }) => fromMs <= startMs && untilMs >= nextMs);
  // A day on which the clocks change is looked at hour by hour: it may not have all of them.
  if (isWhole && nextMs - startMs === dayMs) return wholeDay;
  return hoursOfDay.map((hour) => {
    const endMs = hour === 23 ? nextMs : clock.startOf(day, hour + 1);
    return shareOfGaps(near, clock.startOf(day, hour), endMs);
  });
};
