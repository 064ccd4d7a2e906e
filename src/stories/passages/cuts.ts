import type { Home } from '../home/home.ts';
import type { PassageOf } from '../passage.ts';

export type Window = { readonly fromMs: number; readonly toMs: number };

/** What one marked cut takes out of the history. */
export type Cut = {
  readonly passage: PassageOf<'record-cut'>;
  readonly day: number;
  /** Every row in here is gone; its numbers stay unused. */
  readonly hole: Window;
  /** When the purge was asked for, and what it left: everything before is gone. */
  readonly purgedMs: number;
  readonly keptFromMs: number;
  /** Nothing is recorded in here. */
  readonly off: Window;
};

const minute = 60_000;

export const cutsOf = (home: Home): Cut[] =>
  home.story.marked.flatMap((passage) =>
    passage.rule === 'record-cut' ? [cutOf(home, passage)] : [],
  );

const cutOf = (home: Home, passage: PassageOf<'record-cut'>): Cut => {
  const purgedMs = home.calendar.at(passage.day, passage.at) + 21_480;
  const holeEndMs = purgedMs - 60 * minute;
  const offMs = purgedMs + 4 * minute;
  return {
    passage,
    day: passage.day,
    hole: { fromMs: holeEndMs - passage.hole_minutes * minute, toMs: holeEndMs },
    purgedMs,
    keptFromMs: purgedMs - passage.keep_days * 24 * 60 * minute,
    off: { fromMs: offMs, toMs: offMs + passage.off_minutes * minute },
  };
};
