import { mainEntityOf, userOf } from '../home/home.ts';
import { type Doing, doneBy } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import type { Passage } from '../passage.ts';
import { noteAct } from './note-act.ts';
import { strokesOn } from './strokes.ts';

type ActPassage = Extract<Passage, { devices: string[]; times: number }>;

/** What is done to one device; `round` counts how often each device has had its turn. */
type DoOnce = (doing: Doing, entity: string, round: number) => void;

/** A passage in which one account does the same kind of thing to devices in turn. */
export const actPassage = (doOnce: DoOnce): Player<ActPassage> => ({
  plan: (day, passage, { index }) =>
    strokesOn(day, passage).map(({ atMs, nr }) => ({
      atMs,
      run: (world) => {
        const entity = mainEntityOf(day.home, passage.devices[nr % passage.devices.length] ?? '');
        const doing = doneBy(world, atMs, userOf(day.home, passage.by));
        doOnce(doing, entity, Math.floor(nr / passage.devices.length));
        noteAct(doing, { index, rule: passage.rule, people: [passage.by], parts: [entity] });
      },
    })),
});
