import { mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { doneBy, switchLight } from '../commands.ts';
import type { Happening, Player } from '../happening.ts';

/** A parent at home looks in on a child at night, again and again: on for a moment, and off. */
export const nightCheck: Player<RoutineOf<'night-check'>> = {
  plan: (day, { light, by, chance }) => {
    if (!day.random.chance(chance)) return [];
    return ['00:20', '02:10', '02:16', '04:40'].flatMap((time) => {
      const atMs = day.at(time, day.random.whole(0, 5));
      const offMs = atMs + day.random.whole(50, 170) * 1000;
      const step = (when: number, level: number): Happening => ({
        atMs: when,
        run: (world) => {
          if (!world.presence.isHome(by, atMs, day.number)) return;
          const doing = doneBy(world, when, userOf(day.home, by));
          switchLight(doing, mainEntityOf(day.home, light), level);
        },
      });
      return [step(atMs, 26), step(offMs, 0)];
    });
  },
};

/** Somebody on a night shift turns one light on from there, once. */
export const lightFromAway: Player<RoutineOf<'light-from-away'>> = {
  plan: (day, { light, by, chance }) => {
    if (!day.random.chance(chance)) return [];
    const atMs = day.at('23:10', day.random.whole(0, 35));
    return [
      {
        atMs,
        run: (world) => {
          if (world.presence.isHome(by, atMs, day.number)) return;
          const doing = doneBy(world, atMs, userOf(day.home, by));
          switchLight(doing, mainEntityOf(day.home, light), 102);
        },
      },
    ];
  },
};
