import { mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { doneBy, setTemperature } from '../commands.ts';
import type { Happening, Player } from '../happening.ts';

/** People at home turn the heating up or down, and now and then do not agree on it. */
export const heatingByHand: Player<RoutineOf<'heating-by-hand'>> = {
  plan: (day, { device, by, chance }) => {
    if (!day.random.chance(chance)) return [];
    const steps = day.random.chance(0.35) ? Math.min(2, by.length) : 1;
    const first = day.random.whole(0, by.length - 1);
    const startMs = day.at('19:10', day.random.whole(0, 60));
    return Array.from({ length: steps }, (_, step): Happening => {
      const person = by[(first + step) % by.length] ?? '';
      const atMs = startMs + step * day.random.whole(25, 50) * 60_000;
      const temperature = step % 2 === 0 ? 21 : 19.5;
      return {
        atMs,
        run: (world) => {
          if (!world.presence.isHome(person, atMs, day.number)) return;
          const doing = doneBy(world, atMs, userOf(day.home, person));
          setTemperature(doing, mainEntityOf(day.home, device), temperature);
        },
      };
    });
  },
};
