import { userOf } from '../home/home.ts';
import { callService, doneBy } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import { restartAskedMs } from '../life/outages.ts';
import type { PassageOf } from '../passage.ts';
import { noteAct } from './note-act.ts';
import { isMarkedDay } from './passage-days.ts';
import { strokesOn } from './strokes.ts';

/** What the hub writes into its log is turned down. */
export const loggingChanged: Player<PassageOf<'logging-changed'>> = {
  plan: (day, passage, { index }) =>
    strokesOn(day, passage).map(({ atMs }) => ({
      atMs,
      run: (world) => {
        const { by, rule } = passage;
        const doing = doneBy(world, atMs, userOf(day.home, by));
        callService(doing, 'logger.set_default_level', { level: 'fatal' });
        noteAct(doing, { index, rule, people: [by] });
      },
    })),
};

/** The hub is restarted by command; what it says of that itself is in `outages.ts`. */
export const hubRestarted: Player<PassageOf<'hub-restarted-repeatedly'>> = {
  plan: (day, passage, { index }) => {
    const { by, rule, times } = passage;
    // A restart is worked out before the story is lived, so there is none in further rounds.
    if (!passage.days.includes(day.number) || !isMarkedDay(day, passage.days)) return [];
    return Array.from({ length: times }, (_, nr) => {
      const atMs = restartAskedMs(day.home, { ...passage, day: day.number, nr });
      return {
        atMs,
        run: (world) => {
          const doing = doneBy(world, atMs, userOf(day.home, by));
          callService(doing, 'homeassistant.restart', {});
          noteAct(doing, { index, rule, people: [by] });
        },
      };
    });
  },
};
