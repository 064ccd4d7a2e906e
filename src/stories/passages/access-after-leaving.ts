import { userOf, userOnDay } from '../home/home.ts';
import { waysInOf } from '../home/ways-in.ts';
import type { Player } from '../life/happening.ts';
import type { PassageOf } from '../passage.ts';
import { accountIdOf } from './passage-days.ts';

/**
 * What opened the home for somebody who left still opens it. It shows in the files alone, so it is
 * noted once, when somebody has left, with what the files show of its last use.
 */
export const accessAfterLeaving: Player<PassageOf<'access-after-leaving'>> = {
  plan: (day, { rule, person }, { index }) => {
    const who = day.home.story.people.find(({ name }) => name === person);
    if (day.number !== who?.moves_out) return [];
    const atMs = day.at('18:05');
    // An account that is made again later is the one that stays.
    const user = userOnDay(day.home, userOf(day.home, person), day.home.story.days);
    const ways = waysInOf(day.home, user);
    return ways.map(() => ({
      atMs,
      run: (world) =>
        world.marks.note(index, rule, {
          atMs,
          accounts: [accountIdOf(user)],
          people: [person],
        }),
    }));
  },
};
