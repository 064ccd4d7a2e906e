import { mainEntityOf, notifyServiceOf, userOf } from '../home/home.ts';
import { tellPhone } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import { runAutomation } from '../life/run-automation.ts';
import { onChange } from '../life/world.ts';
import type { PassageOf } from '../passage.ts';
import { noteStanding } from './note-standing.ts';
import { accountIdOf } from './passage-days.ts';

type AlertPassage = PassageOf<'door-alerts'> | PassageOf<'hidden-automation'>;

/** An automation tells somebody's phone whenever a sensor of the home says something. */
const sensorAlerts = (text: string): Player<AlertPassage> => ({
  draft: (home, { title, day, sensor, told }) => ({
    alias: title,
    fromDay: day,
    triggers: [{ trigger: 'state', entity_id: [mainEntityOf(home, sensor)], to: 'on' }],
    conditions: [],
    actions: [
      {
        action: `notify.${notifyServiceOf(home, told)}`,
        data: { title: 'Home', message: text },
      },
    ],
  }),
  plan: (day, { rule, told, day: on }, { index, automation }) =>
    day.number === on && automation
      ? noteStanding(day, day.at('11:31'), {
          index,
          rule,
          accounts: [accountIdOf(userOf(day.home, told))],
          people: [told],
          parts: [automation.entityId],
        })
      : [],
  watch: (world, { rule, told, day, sensor }, { index, automation }) =>
    onChange(
      world,
      mainEntityOf(world.home, sensor),
      ({ before, after, atMs, entity, context }) => {
        if (!automation || world.day < day || after !== 'on' || before !== 'off') return;
        const toldMs = atMs + 6;
        runAutomation(world, automation, {
          atMs: toldMs,
          source: `state of ${entity}`,
          parent: context.id,
          act: (doing) => tellPhone(doing, told, text),
        });
        const accounts = [accountIdOf(userOf(world.home, told))];
        const parts = [automation.entityId];
        world.marks.note(index, rule, { atMs: toldMs, accounts, people: [told], parts });
      },
    ),
});

export const doorAlerts = sensorAlerts('The door was opened');
export const hiddenAutomation = sensorAlerts('Movement');
