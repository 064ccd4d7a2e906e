import { mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { doneBy } from '../commands.ts';
import type { Happening, Player } from '../happening.ts';
import { armAlarm, disarmAlarm } from '../house-commands.ts';

export const armAtNight: Player<RoutineOf<'arm-at-night'>> = {
  plan: (day, { alarm, by, at, until }) => {
    const entity = mainEntityOf(day.home, alarm);
    const step = (atMs: number, isNight: boolean): Happening => ({
      atMs,
      run: (world) => {
        if (!world.presence.isHome(by, atMs, day.number)) return;
        const doing = doneBy(world, atMs, userOf(day.home, by));
        if (isNight) armAlarm(doing, entity, 'night');
        else disarmAlarm(doing, entity);
      },
    });
    return [
      step(day.at(until, day.random.whole(0, 12)), false),
      step(day.at(at, day.random.whole(0, 15)), true),
    ];
  },
};
