import { mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import type { Player } from '../happening.ts';
import { newContext, plan, putState, standingOf } from '../world.ts';

const awayMs = 150_000;

export const firmware: Player<RoutineOf<'firmware'>> = {
  plan: (day, { devices, day: on, at }) =>
    day.number === on
      ? devices.map((name, nr) => {
          const entity = mainEntityOf(day.home, name);
          const atMs = day.at(at, nr * 4);
          return {
            atMs,
            run: (world) => {
              const { state } = standingOf(world, entity);
              putState(world, { atMs, entity, state: 'unavailable' }, newContext(world, atMs));
              const backMs = atMs + awayMs;
              const run = () =>
                putState(world, { atMs: backMs, entity, state }, newContext(world, backMs));
              plan(world, { atMs: backMs, run });
            },
          };
        })
      : [],
};
