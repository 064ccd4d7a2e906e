import { mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { setTemperature } from '../commands.ts';
import type { Happening, Player } from '../happening.ts';
import { runAutomation } from '../run-automation.ts';
import { newContext } from '../world.ts';

const range = [175, 180, 185, 190, 195, 200, 205, 210] as const;

export const adaptiveHeating: Player<RoutineOf<'adaptive-heating'>> = {
  draft: (home, { device }) => ({
    alias: `Adaptive ${device}`,
    fromDay: 0,
    triggers: [{ trigger: 'time_pattern', minutes: '/10' }],
    conditions: [],
    actions: [
      {
        action: 'climate.set_temperature',
        target: { entity_id: mainEntityOf(home, device) },
        data: { temperature: "{{ states('sensor.wanted_temperature') | float(19) }}" },
      },
    ],
  }),
  plan: (day, { device, per_day }, { automation }) =>
    Array.from({ length: per_day }, (_, nr): Happening => {
      const stepMs = (day.endMs - day.startMs) / per_day;
      const atMs = Math.floor(day.startMs + (nr + day.random.fraction() * 0.6) * stepMs) + 50;
      const temperature = (day.random.pick(range) ?? 190) / 10;
      return {
        atMs,
        run: (world) =>
          automation &&
          runAutomation(world, automation, {
            atMs,
            source: 'time pattern',
            parent: newContext(world, atMs).id,
            act: (doing) => setTemperature(doing, mainEntityOf(day.home, device), temperature),
          }),
      };
    }),
};
