import type { Player } from '../life/happening.ts';
import { fire, newContext } from '../life/world.ts';
import type { PassageOf } from '../passage.ts';
import { accountIdOf } from './passage-days.ts';

/** An account that the household file names nobody for is added, and keeps its way in. */
export const unnamedAccount: Player<PassageOf<'unnamed-account'>> = {
  plan: (day, { rule, name, day: on }, { index }) => {
    if (day.number !== on) return [];
    const user = day.home.users.find((each) => !each.person && each.name === name);
    const atMs = day.at('21:40', day.random.whole(0, 30));
    if (!user) return [];
    return [
      {
        atMs,
        run: (world) => {
          fire(
            world,
            { atMs, type: 'user_added', data: { user_id: user.id } },
            newContext(world, atMs),
          );
          world.marks.note(index, rule, { atMs, accounts: [accountIdOf(user.id)] });
        },
      },
    ];
  },
};
