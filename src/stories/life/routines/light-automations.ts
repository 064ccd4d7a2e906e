import { mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { type Doing, switchLight } from '../commands.ts';
import type { Happening, Player, StoryDay } from '../happening.ts';
import { runAutomation } from '../run-automation.ts';
import { sunOf } from '../sun.ts';
import { onChange } from '../world.ts';

/** Lights go on at sunset and off at bedtime, whoever is there. */
export const eveningLights: Player<RoutineOf<'evening-lights'>> = {
  draft: (home, { devices, off_at }) => {
    const target = { entity_id: devices.map((name) => mainEntityOf(home, name)) };
    return {
      alias: 'Evening lights',
      fromDay: 0,
      triggers: [
        { trigger: 'sun', event: 'sunset', id: 'sunset' },
        { trigger: 'time', at: `${off_at}:00`, id: 'bedtime' },
      ],
      conditions: [],
      actions: [
        {
          choose: [
            {
              conditions: [{ condition: 'trigger', id: ['sunset'] }],
              sequence: [{ action: 'light.turn_on', target }],
            },
          ],
          default: [{ action: 'light.turn_off', target }],
        },
      ],
    };
  },
  plan: (day, { devices, off_at }, { automation }) => {
    const all = (level: number) => (doing: Doing) => {
      for (const name of devices) switchLight(doing, mainEntityOf(day.home, name), level);
    };
    const { setMs } = sunOf(day.home.calendar, day.number);
    const run = (atMs: number, source: string, act: (doing: Doing) => void): Happening => ({
      atMs,
      run: (world) => automation && runAutomation(world, automation, { atMs, source, act }),
    });
    return [run(setMs, 'sunset', all(178)), run(bedtimeOf(day, off_at), 'time', all(0))];
  },
};

const bedtimeOf = (day: StoryDay, time: string): number => day.at(time) + 35;

/** A light for whoever comes home. It follows somebody's coming, and tells nobody. */
export const welcomeLight: Player<RoutineOf<'welcome-light'>> = {
  draft: (home, { person, light }) => ({
    alias: `Welcome light for ${person}`,
    fromDay: 0,
    triggers: [{ trigger: 'state', entity_id: [`person.${person}`], to: 'home' }],
    conditions: [{ condition: 'sun', after: 'sunset' }],
    actions: [{ action: 'light.turn_on', target: { entity_id: mainEntityOf(home, light) } }],
  }),
  watch: (world, { person, light }, { automation }) =>
    onChange(world, `person.${person}`, ({ after, atMs, entity, context }) => {
      const isDark = atMs > sunOf(world.home.calendar, world.day).setMs;
      if (after !== 'home' || !isDark || !automation) return;
      runAutomation(world, automation, {
        atMs: atMs + 5,
        source: `state of ${entity}`,
        parent: context.id,
        act: (doing) => switchLight(doing, mainEntityOf(world.home, light), 255),
      });
    }),
};
