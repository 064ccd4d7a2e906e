import { canSignIn, mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { plantedCode } from '../../secrets.ts';
import { doneBy, doneByHand, turnLock } from '../commands.ts';
import type { Player } from '../happening.ts';
import { runAutomation } from '../run-automation.ts';
import { onChange, plan, putState } from '../world.ts';

export const lockAtNight: Player<RoutineOf<'lock-at-night'>> = {
  draft: (home, { lock, at }) => ({
    alias: `Lock ${lock} at night`,
    fromDay: 0,
    triggers: [{ trigger: 'time', at: `${at}:00` }],
    conditions: [],
    actions: [{ action: 'lock.lock', target: { entity_id: mainEntityOf(home, lock) } }],
  }),
  plan: (day, { lock, at }, { automation }) => [
    {
      atMs: day.at(at) + 28,
      run: (world) =>
        automation &&
        runAutomation(world, automation, {
          atMs: day.at(at) + 28,
          source: 'time',
          act: (doing) => turnLock(doing, mainEntityOf(day.home, lock), 'locked'),
        }),
    },
  ],
};

/** Somebody comes home and opens the door with the app and a code; the door locks itself again. */
export const unlockOnArrival: Player<RoutineOf<'unlock-on-arrival'>> = {
  watch: (world, { lock, person }) =>
    onChange(world, `person.${person}`, ({ after, atMs }) => {
      if (after !== 'home' || !canSignIn(world.home, person, world.day)) return;
      const entity = mainEntityOf(world.home, lock);
      const user = userOf(world.home, person);
      turnLock(doneBy(world, atMs + 9_000, user), entity, 'unlocked', plantedCode(world.home.seed));
      const lockedMs = atMs + 100_000;
      const run = () => {
        const { context } = doneByHand(world, lockedMs);
        putState(world, { atMs: lockedMs, entity, state: 'locked' }, context);
      };
      plan(world, { atMs: lockedMs, run });
    }),
};
