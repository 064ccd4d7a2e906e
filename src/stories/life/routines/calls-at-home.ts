import { mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { doneBy, speak } from '../commands.ts';
import type { Player } from '../happening.ts';
import { sendMessage } from '../phone-messages.ts';

/** Dinner is ready: said over the speaker by somebody in the kitchen. */
export const dinnerCall: Player<RoutineOf<'dinner-call'>> = {
  plan: (day, { speaker, by, chance }) => {
    if (!day.random.chance(chance)) return [];
    const atMs = day.at('18:35', day.random.whole(0, 25));
    return [
      {
        atMs,
        run: (world) => {
          if (!world.presence.isHome(by, atMs, day.number)) return;
          const doing = doneBy(world, atMs, userOf(day.home, by));
          speak(doing, mainEntityOf(day.home, speaker), 'Dinner is ready.');
        },
      },
    ];
  },
};

/** One message in a day, from one phone to another. */
export const familyMessage: Player<RoutineOf<'family-message'>> = {
  plan: (day, { by, of, chance }) => {
    if (!day.random.chance(chance)) return [];
    const atMs = day.at('12:10', day.random.whole(0, 240));
    return [
      {
        atMs,
        run: (world) =>
          sendMessage(doneBy(world, atMs, userOf(day.home, by)), of, 'Please bring some milk.'),
      },
    ];
  },
};
