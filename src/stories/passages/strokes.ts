import type { StoryDay } from '../life/happening.ts';
import { isMarkedDay } from './passage-days.ts';

type Strokes = {
  readonly days: readonly number[];
  readonly at: string;
  readonly times: number;
  readonly every_minutes: number;
};
export type Stroke = { readonly atMs: number; readonly nr: number };

/** The instants of something that is done several times on marked days. */
export const strokesOn = (day: StoryDay, { days, at, times, every_minutes }: Strokes): Stroke[] =>
  isMarkedDay(day, days)
    ? Array.from({ length: times }, (_, nr) => ({
        nr,
        atMs: day.at(at) + Math.round(nr * every_minutes * 60_000) + day.random.whole(0, 9_000),
      }))
    : [];
