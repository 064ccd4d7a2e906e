import type { Home } from '../home/home.ts';
import { outagesOf } from '../life/outages.ts';
import { cutsOf, type Window } from '../passages/cuts.ts';

/** What the recorder writes down, and what of it is still there at the end. */
export type Keeping = {
  /** False while the hub is off or the recorder is switched off. */
  isRecorded(atMs: number): boolean;
  /** Whether what was written down is gone again. */
  isGone(atMs: number): boolean;
  /** Everything before this was purged, in the ordinary nightly way or by command. */
  readonly keptFromMs: number;
  /** The times in which nothing is recorded. */
  readonly silences: readonly Window[];
};

/** The hour and minute of the nightly purge are the recorder's own. */
const purgeTime = '04:12';

export const createKeeping = (home: Home, days: number, keepDays: number): Keeping => {
  const endMs = home.calendar.startOf(days);
  const cuts = cutsOf(home).filter(({ purgedMs }) => purgedMs < endMs);
  const silences = [...outagesOf(home), ...cuts.map(({ off }) => off)];
  const holes = cuts.map(({ hole }) => hole);
  const keptFromMs = Math.max(
    home.calendar.startOf(0),
    ...(days > keepDays ? [home.calendar.at(days - 1, purgeTime) - keepDays * 86_400_000] : []),
    ...cuts.map((cut) => cut.keptFromMs),
  );
  // Millions of rows are asked about, and nearly all lie behind these.
  const lastSilenceMs = Math.max(0, ...silences.map(({ toMs }) => toMs));
  const lastHoleMs = Math.max(0, ...holes.map(({ toMs }) => toMs));
  return {
    keptFromMs,
    silences,
    isRecorded: (atMs) =>
      atMs > lastSilenceMs || !silences.some((window) => isInside(window, atMs)),
    isGone: (atMs) =>
      atMs < keptFromMs || (atMs < lastHoleMs && holes.some((window) => isInside(window, atMs))),
  };
};

/** The ends belong to what is recorded: the stop before, the start after. */
const isInside = ({ fromMs, toMs }: Window, atMs: number): boolean => atMs > fromMs && atMs < toMs;
