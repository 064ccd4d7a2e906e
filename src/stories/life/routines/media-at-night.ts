import { mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { doneBy, playMedia, setVolume, switchPlayer } from '../commands.ts';
import type { Happening, Player } from '../happening.ts';

/** Several songs and a bit louder each time, until somebody goes to bed. */
export const mediaAtNight: Player<RoutineOf<'media-at-night'>> = {
  plan: (day, { device, by, at, chance }) => {
    if (!day.random.chance(chance)) return [];
    const entity = mainEntityOf(day.home, device);
    const startMs = day.at(at, day.random.whole(0, 15));
    return Array.from({ length: 8 }, (_, nr): Happening => {
      const atMs = startMs + nr * 150_000 + day.random.whole(0, 60_000);
      return {
        atMs,
        run: (world) => {
          if (!world.presence.isHome(by, atMs, day.number)) return;
          const doing = doneBy(world, atMs, userOf(day.home, by));
          if (nr === 7) switchPlayer(doing, entity, false);
          else if (nr % 3 === 1) setVolume(doing, entity, 0.3 + nr / 20);
          else playMedia(doing, entity, `Night song ${nr}`);
        },
      };
    });
  },
};
