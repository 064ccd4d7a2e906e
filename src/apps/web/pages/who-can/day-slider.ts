import type { HomeClock } from '../../home-clock.ts';

/** Days that can be picked, from the first that the records tell of until now. */
export type DaySpan = {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Steps of the slider: whole days. */
  readonly days: number;
  readonly nowMs: number;
};

export const spanOfDays = (
  clock: HomeClock,
  { firstMs, nowMs }: { readonly firstMs: number | null; readonly nowMs: number },
): DaySpan => {
  const lastDay = clock.at(nowMs).date;
  const firstDay = clock.at(Math.min(firstMs ?? nowMs, nowMs)).date;
  return { firstDay, lastDay, days: clock.daysBetween(firstDay, lastDay), nowMs };
};

/** Where a day stands on the slider; one outside the span is moved to its nearest end. */
export const stepOfDay = ({ firstDay, days }: DaySpan, clock: HomeClock, day: string): number =>
  Math.min(Math.max(clock.daysBetween(firstDay, day), 0), days);

export const dayOfStep = (span: DaySpan, clock: HomeClock, step: number): string =>
  clock.addDays(span.firstDay, Math.min(Math.max(step, 0), span.days));

/** The last moment of a day, or now for the last day: what was taken away that day is gone in it. */
export const momentOfDay = (span: DaySpan, clock: HomeClock, day: string): number =>
  Math.min(clock.startOf(clock.addDays(day, 1)) - 1, span.nowMs);
