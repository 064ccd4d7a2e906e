import type { Happening, StoryDay } from './happening.ts';
import { fire, newContext } from './world.ts';

/** Whoever moves out loses the account on that evening, unless the story marks that it stays. */
export const removals = (day: StoryDay): Happening[] =>
  day.home.users
    .filter(({ untilDay }) => untilDay === day.number)
    .map(({ id }) => {
      const atMs = day.at('20:15');
      const event = { atMs, type: 'user_removed', data: { user_id: id } };
      return { atMs, run: (world) => fire(world, event, newContext(world, atMs)) };
    });
