import type { Home } from '../home/home.ts';
import type { Routine } from '../routine.ts';

/** A time in which the hub itself did not run. */
export type Outage = { readonly fromMs: number; readonly toMs: number; readonly isClean: boolean };

export const outagesOf = (home: Home): Outage[] =>
  [...home.story.routines.flatMap((routine) => ofRoutine(home, routine)), ...byCommand(home)].sort(
    (a, b) => a.fromMs - b.fromMs,
  );

const ofRoutine = (home: Home, routine: Routine): Outage[] => {
  if (routine.kind !== 'restart') return [];
  const fromMs = home.calendar.at(routine.day, routine.at);
  return [{ fromMs, toMs: fromMs + routine.minutes_off * 60_000, isClean: routine.is_clean }];
};

const downMs = 70_000;

/** A restart by command: the hub goes down a moment after. */
const byCommand = (home: Home): Outage[] =>
  home.story.marked.flatMap((passage) =>
    passage.rule === 'hub-restarted-repeatedly'
      ? passage.days.flatMap((day) =>
          Array.from({ length: passage.times }, (_, nr) => {
            const askedMs = restartAskedMs(home, { ...passage, day, nr });
            return { fromMs: askedMs + 4_000, toMs: askedMs + 4_000 + downMs, isClean: true };
          }),
        )
      : [],
  );

type Restart = { day: number; nr: number; at: string; every_minutes: number };

/** The instant of a restart by command, which the outage after it is worked out from. */
export const restartAskedMs = (home: Home, { day, nr, at, every_minutes }: Restart): number =>
  home.calendar.at(day, at, Math.round(nr * every_minutes)) + 17_000;
