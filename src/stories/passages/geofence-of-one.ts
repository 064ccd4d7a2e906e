import { mainEntityOf, userOf } from '../home/home.ts';
import type { Doing } from '../life/commands.ts';
import { turnLock } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import { armAlarm, disarmAlarm } from '../life/house-commands.ts';
import { runAutomation } from '../life/run-automation.ts';
import { switchCamera } from '../life/watch-commands.ts';
import { onChange } from '../life/world.ts';
import type { PassageOf } from '../passage.ts';
import { noteStanding } from './note-standing.ts';
import { accountIdOf } from './passage-days.ts';

const servicesOf = (entity: string): { gone: string; back: string } => {
  if (entity.startsWith('camera.')) return { gone: 'camera.turn_on', back: 'camera.turn_off' };
  if (entity.startsWith('lock.')) return { gone: 'lock.lock', back: 'lock.unlock' };
  return {
    gone: 'alarm_control_panel.alarm_arm_away',
    back: 'alarm_control_panel.alarm_disarm',
  };
};

const guard = (doing: Doing, entity: string, isGone: boolean): void => {
  if (entity.startsWith('camera.')) switchCamera(doing, entity, isGone);
  else if (entity.startsWith('lock.')) turnLock(doing, entity, isGone ? 'locked' : 'unlocked');
  else if (isGone) armAlarm(doing, entity, 'away');
  else disarmAlarm(doing, entity);
};

/** Cameras, alarm or locks follow one person's phone, whoever else is at home. */
export const geofenceOfOne: Player<PassageOf<'geofence-of-one'>> = {
  draft: (home, { title, day, person, guard: device }) => {
    const entity = mainEntityOf(home, device);
    const { gone, back } = servicesOf(entity);
    const target = { entity_id: entity };
    const when = (id: string, action: string) => ({
      conditions: [{ condition: 'trigger', id: [id] }],
      sequence: [{ action, target }],
    });
    return {
      alias: title,
      fromDay: day,
      triggers: [
        { trigger: 'state', entity_id: [`person.${person}`], from: 'home', id: 'gone' },
        { trigger: 'state', entity_id: [`person.${person}`], to: 'home', id: 'back' },
      ],
      conditions: [],
      actions: [{ choose: [when('gone', gone), when('back', back)] }],
    };
  },
  plan: (day, { rule, person, day: on }, { index, automation }) =>
    day.number === on && automation
      ? noteStanding(day, day.at('11:31'), {
          index,
          rule,
          accounts: [accountIdOf(userOf(day.home, person))],
          people: [person],
          parts: [automation.entityId],
        })
      : [],
  watch: (world, { rule, person, guard: device, day }, { index, automation }) =>
    onChange(world, `person.${person}`, ({ after, atMs, entity, context }) => {
      if (!automation || world.day < day) return;
      const actMs = atMs + 6;
      runAutomation(world, automation, {
        atMs: actMs,
        source: `state of ${entity}`,
        parent: context.id,
        act: (doing) => guard(doing, mainEntityOf(world.home, device), after !== 'home'),
      });
      const accounts = [accountIdOf(userOf(world.home, person))];
      const parts = [automation.entityId];
      world.marks.note(index, rule, { atMs: actMs, accounts, people: [person], parts });
    }),
};
