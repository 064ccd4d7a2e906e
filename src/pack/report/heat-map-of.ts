import { dayIn } from '../../guidance/days-in-words.ts';
import type { Act } from '../../model/act.ts';
import type { HeatMap } from './blocks.ts';
import type { View } from './view.ts';

const hours = 24;
const fewestDays = 28;
const mostDays = 84;
const mostColumns = 120;
/** How many days have their date below them. */
const mostNames = 11;
const dayMs = 86_400_000;

type Placed = {
  readonly day: number;
  readonly date: string;
  readonly hour: number;
  readonly isNight: boolean;
};

/**
 * Acts by day and hour of the home's own clock; where that would be too wide for a page, days are
 * put together in equal stretches of whole weeks.
 */
export const heatMapOf = (acts: readonly Act[], view: View): HeatMap => {
  const { say, standing } = view;
  const placed = acts.map(({ at }) => standing.home.clock(at.utcMs));
  const days = placed.map(({ day }) => day);
  const { first, last } = shownDays(days);
  const width = daysInColumn(last - first + 1);
  const counts = countsOf(placed, { first, last, width });
  const most = counts.flat().reduce((a, b) => Math.max(a, b), 0);
  return {
    kind: 'heat-map',
    alt: altOf(placed, view),
    caption:
      width === 1
        ? say('report.picture.heat-caption', { most })
        : say('report.picture.heat-weeks-caption', { most, weeks: width / 7 }),
    labels: counts.map((_, index) =>
      index % Math.ceil(counts.length / mostNames) === 0
        ? say('report.picture.day', { at: (first + index * width) * dayMs })
        : null,
    ),
    counts,
    most,
  };
};

/** A few days stand among as many others that a reader sees a stretch of time, and no bare stripe. */
const shownDays = (days: readonly number[]): { first: number; last: number } => {
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const missing = Math.max(0, fewestDays - (last - first + 1));
  return { first: first - Math.floor(missing / 2), last: last + Math.ceil(missing / 2) };
};

const daysInColumn = (days: number): number =>
  days <= mostDays ? 1 : 7 * Math.ceil(days / 7 / mostColumns);

const countsOf = (
  placed: readonly Placed[],
  { first, last, width }: { first: number; last: number; width: number },
): number[][] => {
  const counts = Array.from({ length: Math.floor((last - first) / width) + 1 }, () =>
    new Array<number>(hours).fill(0),
  );
  for (const { day, hour } of placed) {
    const column = counts[Math.floor((day - first) / width)];
    if (column !== undefined) column[hour] = (column[hour] ?? 0) + 1;
  }
  return counts;
};

const altOf = (placed: readonly Placed[], { say }: View): string => {
  const byHour = new Array<number>(hours).fill(0);
  for (const { hour } of placed) byHour[hour] = (byHour[hour] ?? 0) + 1;
  const most = Math.max(...byHour);
  const dates = placed.map(({ date }) => date).sort();
  return say('report.picture.heat-alt', {
    acts: placed.length,
    days: new Set(dates).size,
    from: dayIn(dates[0] ?? '', say),
    until: dayIn(dates.at(-1) ?? '', say),
    night: placed.filter(({ isNight }) => isNight).length,
    hour: `${String(byHour.indexOf(most)).padStart(2, '0')}:00`,
    most,
  });
};
