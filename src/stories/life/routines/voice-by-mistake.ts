import { mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { doneBy, switchLight } from '../commands.ts';
import type { Player } from '../happening.ts';
import { putLater } from '../house-commands.ts';

const dark = { color_mode: null, brightness: null };

export const voiceByMistake: Player<RoutineOf<'voice-by-mistake'>> = {
  plan: (day, { devices, chance }) => {
    const cloud = day.home.users.find(({ name }) => name === 'Home Assistant Cloud');
    if (!cloud || !day.random.chance(chance)) return [];
    return ['01:10', '01:14', '04:05'].map((time) => {
      const atMs = day.at(time, day.random.whole(0, 3));
      const entity = mainEntityOf(day.home, day.random.pick(devices) ?? '');
      return {
        atMs,
        run: (world) => {
          const doing = doneBy(world, atMs, cloud.id);
          switchLight(doing, entity, 255);
          const atWallMs = atMs + world.random.whole(30_000, 90_000);
          putLater(doing, { entity, state: 'off', attributes: dark, atMs: atWallMs });
        },
      };
    });
  },
};
