import { mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import type { Happening, Player, StoryDay } from '../happening.ts';
import { runVacuum } from '../house-commands.ts';
import { runAutomation } from '../run-automation.ts';
import { newContext, putState, standingOf } from '../world.ts';

/** The vacuum runs by time, and is seen by every motion sensor it passes. */
export const vacuumRun: Player<RoutineOf<'vacuum-run'>> = {
  draft: (home, { vacuum, at }) => ({
    alias: `${vacuum} by time`,
    fromDay: 0,
    triggers: [{ trigger: 'time', at: `${at}:00` }],
    conditions: [],
    actions: [{ action: 'vacuum.start', target: { entity_id: mainEntityOf(home, vacuum) } }],
  }),
  plan: (day, { vacuum, at, chance }, { automation }) => {
    if (!automation || !day.random.chance(chance)) return [];
    const atMs = day.at(at) + 33;
    const act = (doing: Parameters<typeof runVacuum>[0]) =>
      runVacuum(doing, mainEntityOf(day.home, vacuum));
    return [
      { atMs, run: (world) => runAutomation(world, automation, { atMs, source: 'time', act }) },
      ...seen(day, atMs),
    ];
  },
};

const seen = (day: StoryDay, atMs: number): Happening[] =>
  day.home.devices
    .filter(({ kind }) => kind === 'motion')
    .flatMap(({ name }) => {
      const entity = mainEntityOf(day.home, name);
      return [5, 16, 29].flatMap((minute) => {
        const onMs = atMs + minute * 60_000 + day.random.whole(0, 90_000);
        return [step(onMs, entity, 'on'), step(onMs + 40_000, entity, 'off')];
      });
    });

const step = (atMs: number, entity: string, state: 'on' | 'off'): Happening => ({
  atMs,
  run: (world) => {
    if (standingOf(world, entity).state !== state)
      putState(world, { atMs, entity, state }, newContext(world, atMs));
  },
});
