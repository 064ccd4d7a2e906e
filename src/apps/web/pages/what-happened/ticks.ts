import type { HomeClock } from '../../home-clock.ts';
import { dayMs, type Frame, type TimeView, untilOf } from './zoom.ts';

/** What a mark on the axis of time stands for, which decides how it is written. */
export type TickUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
export type Tick = { readonly atMs: number; readonly px: number; readonly unit: TickUnit };

type Step = { readonly unit: TickUnit; readonly every: number; readonly aboutMs: number };

const steps: readonly Step[] = [
  { unit: 'second', every: 10, aboutMs: 10_000 },
  { unit: 'second', every: 30, aboutMs: 30_000 },
  ...[1, 5, 15, 30].map((every) => ({
    unit: 'minute' as const,
    every,
    aboutMs: every * 60_000,
  })),
  ...[1, 3, 6, 12].map((every) => ({
    unit: 'hour' as const,
    every,
    aboutMs: every * 3_600_000,
  })),
  ...[1, 2, 7, 14].map((every) => ({ unit: 'day' as const, every, aboutMs: every * dayMs })),
  ...[1, 3, 6].map((every) => ({ unit: 'month' as const, every, aboutMs: every * 30 * dayMs })),
  ...[1, 2, 5, 10, 100].map((every) => ({
    unit: 'year' as const,
    every,
    aboutMs: every * 365 * dayMs,
  })),
];

/** No two marks come nearer to each other than this, in pixels; words need the room. */
const apartPx = 76;

const stepFor = ({ msPerPx }: TimeView): Step =>
  steps.find(({ aboutMs }) => aboutMs / msPerPx >= apartPx) ?? {
    unit: 'year',
    every: 1000,
    aboutMs: 1000 * 365 * dayMs,
  };

const monthsFrom = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
    .toISOString()
    .slice(0, 10);

/** Days at which marks of months or years stand, from the one before `day` on. */
function* monthStarts(day: string, every: number): Generator<string> {
  const month = Number(day.slice(5, 7)) - 1 + Number(day.slice(0, 4)) * 12;
  for (let shift = -(month % every); ; shift += every) yield monthsFrom(day, shift);
}

function* dayStarts(day: string, every: number, clock: HomeClock): Generator<string> {
  // Steps of days begin anew with each month in no calendar; they are counted from one fixed Monday.
  const number = Math.floor(Date.parse(`${day}T00:00Z`) / dayMs) - 4;
  const shift = -(((number % every) + every) % every);
  for (let days = shift; ; days += every) yield clock.addDays(day, days);
}

/** Moments within a day at which marks stand; whole hours of the wall's clock. */
function* momentsWithin(fromMs: number, step: Step, clock: HomeClock): Generator<number> {
  if (step.unit === 'hour') {
    for (let day = clock.at(fromMs).date; ; day = clock.addDays(day, 1))
      for (let hour = 0; hour < 24; hour += step.every) yield clock.startOf(day, hour);
  }
  // Counted from the last whole hour on the wall: some zones are off by a quarter of an hour.
  const hourMs = fromMs - clock.at(fromMs).minute * 60_000 - (fromMs % 60_000);
  for (let atMs = hourMs; ; atMs += step.aboutMs) yield atMs;
}

function* moments(fromMs: number, step: Step, clock: HomeClock): Generator<number> {
  const { date } = clock.at(fromMs);
  if (step.unit === 'year' || step.unit === 'month') {
    const every = step.unit === 'year' ? step.every * 12 : step.every;
    for (const day of monthStarts(date, every)) yield clock.startOf(day);
  }
  if (step.unit === 'day')
    for (const day of dayStarts(date, step.every, clock)) yield clock.startOf(day);
  yield* momentsWithin(fromMs, step, clock);
}

/** Marks of the axis: at round moments of the home's own clock, as many as words find room. */
export const ticksOf = (view: TimeView, frame: Frame, clock: HomeClock): Tick[] => {
  const step = stepFor(view);
  const untilMs = untilOf(view, frame);
  const ticks: Tick[] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const atMs of moments(view.fromMs, step, clock)) {
    if (atMs >= untilMs) break;
    // An hour that the clocks skip falls together with the next one.
    if (atMs >= view.fromMs && atMs > lastMs)
      ticks.push({ atMs, px: (atMs - view.fromMs) / view.msPerPx, unit: step.unit });
    lastMs = atMs;
  }
  return ticks;
};

/** Nights (22:00 to 07:00) in view, for the shade behind the lines; none where a day is too narrow. */
export const nightsOf = (
  view: TimeView,
  frame: Frame,
  clock: HomeClock,
): { readonly fromPx: number; readonly untilPx: number }[] => {
  if (dayMs / view.msPerPx < 8) return [];
  const untilMs = untilOf(view, frame);
  const nights: { fromPx: number; untilPx: number }[] = [];
  const px = (atMs: number): number =>
    Math.min(Math.max((atMs - view.fromMs) / view.msPerPx, 0), frame.widthPx);
  for (let day = clock.addDays(clock.at(view.fromMs).date, -1); ; day = clock.addDays(day, 1)) {
    const startMs = clock.startOf(day, 22);
    if (startMs >= untilMs) return nights;
    const night = { fromPx: px(startMs), untilPx: px(clock.startOf(clock.addDays(day, 1), 7)) };
    if (night.untilPx > night.fromPx) nights.push(night);
  }
};
