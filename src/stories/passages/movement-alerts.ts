import { notifyServiceOf, userOf } from '../home/home.ts';
import { tellPhone } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import { runAutomation } from '../life/run-automation.ts';
import { onChange } from '../life/world.ts';
import type { PassageOf } from '../passage.ts';
import { accountIdOf } from './passage-days.ts';

const textOf = (about: string, isHome: boolean): string =>
  isHome ? `${about} came home` : `${about} has left`;

type AlertPassage = PassageOf<'movement-alerts'> | PassageOf<'child-movement-alerts'>;

/** An automation tells somebody whenever somebody else comes or goes. */
export const movementAlerts: Player<AlertPassage> = {
  draft: (home, { about, told, title, day }) => ({
    alias: title,
    fromDay: day,
    triggers: [
      { trigger: 'state', entity_id: [`person.${about}`], from: 'home', id: 'left' },
      { trigger: 'state', entity_id: [`person.${about}`], to: 'home', id: 'came' },
    ],
    conditions: [],
    actions: [
      {
        action: `notify.${notifyServiceOf(home, told)}`,
        data: {
          title: 'Home',
          message: `{{ '${textOf(about, true)}' if trigger.id == 'came' else '${textOf(about, false)}' }}`,
        },
      },
    ],
  }),
  watch: (world, { rule, about, told, day }, { index, automation }) =>
    onChange(world, `person.${about}`, ({ after, atMs, entity, context }) => {
      if (!automation || world.day < day) return;
      const toldMs = atMs + 7;
      runAutomation(world, automation, {
        atMs: toldMs,
        source: `state of ${entity}`,
        parent: context.id,
        act: (doing) => tellPhone(doing, told, textOf(about, after === 'home')),
      });
      world.marks.note(index, rule, {
        atMs: toldMs,
        accounts: [accountIdOf(userOf(world.home, told))],
        people: [about, told],
        parts: [automation.entityId],
      });
    }),
};
