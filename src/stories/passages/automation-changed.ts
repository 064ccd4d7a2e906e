import { userOf } from '../home/home.ts';
import { slugOf } from '../ids.ts';
import { callService, doneBy, follow } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import type { PassageOf } from '../passage.ts';
import { noteAct } from './note-act.ts';
import { strokesOn } from './strokes.ts';

/** A rule of the home is switched off and on again by somebody who is elsewhere. */
export const automationChanged: Player<PassageOf<'automation-changed'>> = {
  plan: (day, passage, { index }) =>
    strokesOn(day, passage).map(({ atMs, nr }) => ({
      atMs,
      run: (world) => {
        const { by, rule } = passage;
        const entity = `automation.${slugOf(passage.automation)}`;
        const isOn = nr % 2 === 1;
        const doing = doneBy(world, atMs, userOf(day.home, by));
        callService(doing, `automation.turn_${isOn ? 'on' : 'off'}`, {
          ...(!isOn && { stop_actions: true }),
          entity_id: [entity],
        });
        follow(doing, { entity, state: isOn ? 'on' : 'off' });
        noteAct(doing, { index, rule, people: [by], parts: [entity] });
      },
    })),
};
