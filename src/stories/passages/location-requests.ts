import { phoneOf, userOf } from '../home/home.ts';
import { askLocation, doneBy } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import type { PassageOf } from '../passage.ts';
import { accountIdOf, isMarkedDay } from './passage-days.ts';

/** One asks another's phone where it is, again and again through the day. */
export const locationRequests: Player<PassageOf<'location-requests'>> = {
  plan: (day, { rule, by, of, days, per_day }, { index }) => {
    if (!isMarkedDay(day, days)) return [];
    const stepMs = (day.at('23:00') - day.at('07:30')) / per_day;
    return Array.from({ length: per_day }, (_, i) => {
      const atMs = Math.round(day.at('07:30') + (i + day.random.fraction() * 0.8) * stepMs);
      return {
        atMs,
        run: (world) => {
          const user = userOf(day.home, by);
          askLocation(doneBy(world, atMs, user), of);
          world.marks.note(index, rule, {
            atMs,
            accounts: [accountIdOf(user)],
            people: [by, of],
            parts: [phoneOf(day.home, of)?.tracker ?? ''],
          });
        },
      };
    });
  },
};
