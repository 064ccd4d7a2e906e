import { type Home, mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { type Doing, switchLight } from '../commands.ts';
import type { AutomationDraft, Happening, Player } from '../happening.ts';
import { armAlarm, disarmAlarm } from '../house-commands.ts';
import { runAutomation } from '../run-automation.ts';
import { switchCamera } from '../watch-commands.ts';
import { onChange, standingOf } from '../world.ts';

const nobody = '0';

type Guard = {
  readonly alias: string;
  readonly entity: string;
  readonly empty: string;
  readonly filled: string;
  readonly act: (doing: Doing, isEmpty: boolean) => void;
};

const draftOf = ({ alias, entity, empty, filled }: Guard): AutomationDraft => {
  const step = (id: string, action: string) => ({
    conditions: [{ condition: 'trigger', id: [id] }],
    sequence: [{ action, target: { entity_id: entity } }],
  });
  return {
    alias,
    fromDay: 0,
    triggers: [
      { trigger: 'numeric_state', entity_id: ['zone.home'], below: 1, id: 'empty' },
      { trigger: 'numeric_state', entity_id: ['zone.home'], above: 0, id: 'filled' },
    ],
    conditions: [],
    actions: [{ choose: [step('empty', empty), step('filled', filled)] }],
  };
};

/** Something follows whether anybody at all is at home. */
const whenEmpty = <Part>(guardOf: (home: Home, part: Part) => Guard): Player<Part> => ({
  draft: (home, part) => draftOf(guardOf(home, part)),
  watch: (world, part, { automation }) =>
    onChange(world, 'zone.home', ({ before, after, atMs, entity, context }) => {
      const isEmpty = after === nobody;
      if (!automation || isEmpty === (before === nobody)) return;
      const { act } = guardOf(world.home, part);
      runAutomation(world, automation, {
        atMs: atMs + 4,
        source: `numeric state of ${entity}`,
        parent: context.id,
        act: (doing) => act(doing, isEmpty),
      });
    }),
});

export const armWhenEmpty = whenEmpty<RoutineOf<'arm-when-empty'>>((home, { alarm }) => {
  const entity = mainEntityOf(home, alarm);
  return {
    alias: `${alarm} when nobody is home`,
    entity,
    empty: 'alarm_control_panel.alarm_arm_away',
    filled: 'alarm_control_panel.alarm_disarm',
    act: (doing, isEmpty) =>
      isEmpty ? armAlarm(doing, entity, 'away') : disarmAlarm(doing, entity),
  };
});

export const cameraWhenEmpty = whenEmpty<RoutineOf<'camera-when-empty'>>((home, { camera }) => {
  const entity = mainEntityOf(home, camera);
  return {
    alias: `${camera} when nobody is home`,
    entity,
    empty: 'camera.turn_on',
    filled: 'camera.turn_off',
    act: (doing, isEmpty) => switchCamera(doing, entity, isEmpty),
  };
});

export const awayLights: Player<RoutineOf<'away-lights'>> = {
  draft: (home, { devices }) => ({
    alias: 'Looks like home',
    fromDay: 0,
    triggers: [{ trigger: 'time_pattern', minutes: '/40' }],
    conditions: [
      { condition: 'numeric_state', entity_id: 'zone.home', below: 1 },
      { condition: 'time', after: '18:30:00', before: '23:45:00' },
    ],
    actions: [
      {
        action: 'light.toggle',
        target: { entity_id: devices.map((name) => mainEntityOf(home, name)) },
      },
    ],
  }),
  plan: (day, { devices }, { automation }) =>
    Array.from({ length: 7 }, (_, nr): Happening => {
      const atMs = day.at('18:40', nr * 40) + day.random.whole(0, 50);
      const entity = mainEntityOf(day.home, day.random.pick(devices) ?? '');
      return {
        atMs,
        run: (world) => {
          const isEmpty = world.presence.athome(atMs, day.number).length === 0;
          if (!automation || !isEmpty) return;
          const isOn = standingOf(world, entity).state === 'on';
          runAutomation(world, automation, {
            atMs,
            source: 'time pattern',
            act: (doing) => switchLight(doing, entity, isOn ? 0 : 180),
          });
        },
      };
    }),
};
