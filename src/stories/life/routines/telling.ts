import { mainEntityOf, notifyServiceOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { askLocation, doneBy, tellPhone } from '../commands.ts';
import type { Player } from '../happening.ts';
import { runAutomation } from '../run-automation.ts';
import { newContext, onChange, putState } from '../world.ts';

/** A parent is told that a child has come home. */
export const tellArrival: Player<RoutineOf<'tell-arrival'>> = {
  draft: (home, { about, told }) => ({
    alias: `${about} is home`,
    fromDay: 0,
    triggers: [{ trigger: 'state', entity_id: [`person.${about}`], from: 'not_home', to: 'home' }],
    conditions: [],
    actions: [
      {
        action: `notify.${notifyServiceOf(home, told)}`,
        data: { title: 'Home', message: `${about} is home` },
      },
    ],
  }),
  watch: (world, { about, told }, { automation }) =>
    onChange(world, `person.${about}`, ({ after, atMs, entity, context }) => {
      if (after !== 'home' || !automation) return;
      runAutomation(world, automation, {
        atMs: atMs + 6,
        source: `state of ${entity}`,
        parent: context.id,
        act: (doing) => tellPhone(doing, told, `${about} is home`),
      });
    }),
};

export const tellLaundry: Player<RoutineOf<'tell-laundry'>> = {
  draft: (home, { plug, told }) => ({
    alias: 'Laundry is done',
    fromDay: 0,
    triggers: [{ trigger: 'numeric_state', entity_id: [powerOf(home, plug)], below: 4 }],
    conditions: [],
    actions: [
      {
        action: `notify.${notifyServiceOf(home, told)}`,
        data: { title: 'Home', message: 'The washing is done' },
      },
    ],
  }),
  plan: (day, { plug, told }, { automation }) => {
    const atMs = day.at('10:00', day.random.whole(0, 500));
    if (!automation || !day.random.chance(0.4)) return [];
    return [
      {
        atMs,
        run: (world) => {
          const context = newContext(world, atMs);
          const entity = powerOf(day.home, plug);
          putState(world, { atMs, entity, state: '1.2' }, context);
          runAutomation(world, automation, {
            atMs: atMs + 3,
            source: `numeric state of ${entity}`,
            parent: context.id,
            act: (doing) => tellPhone(doing, told, 'The washing is done'),
          });
        },
      },
    ];
  },
};

const powerOf = (home: Parameters<typeof mainEntityOf>[0], plug: string): string =>
  `${mainEntityOf(home, plug).replace('switch.', 'sensor.')}_power`;

/** One asks where the other is, once in a while. */
export const whereAreYou: Player<RoutineOf<'where-are-you'>> = {
  plan: (day, { by, of, days }) => {
    if (!days.includes(day.number)) return [];
    const atMs = day.at('17:20', day.random.whole(0, 40));
    const run = (world: Parameters<typeof doneBy>[0]) =>
      askLocation(doneBy(world, atMs, userOf(day.home, by)), of);
    return [{ atMs, run }];
  },
};
