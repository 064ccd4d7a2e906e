import { mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { setTemperature } from '../commands.ts';
import type { Player } from '../happening.ts';
import { runAutomation } from '../run-automation.ts';

/** The hub itself sets the heating at fixed times. */
export const heatingSchedule: Player<RoutineOf<'heating-schedule'>> = {
  draft: (home, { device, times }) => ({
    alias: 'Heating schedule',
    fromDay: 0,
    triggers: times.map(({ at }) => ({ trigger: 'time', at: `${at}:00`, id: at })),
    conditions: [],
    actions: [
      {
        action: 'climate.set_temperature',
        target: { entity_id: mainEntityOf(home, device) },
        data: {
          temperature: `{{ ${JSON.stringify(Object.fromEntries(times.map(({ at, temperature }) => [at, temperature])))}[trigger.id] }}`,
        },
      },
    ],
  }),
  plan: (day, { device, times }, { automation }) =>
    times.map(({ at, temperature }) => ({
      atMs: day.at(at) + 40,
      run: (world) =>
        automation &&
        runAutomation(world, automation, {
          atMs: day.at(at) + 40,
          source: 'time',
          act: (doing) => setTemperature(doing, mainEntityOf(day.home, device), temperature),
        }),
    })),
};
