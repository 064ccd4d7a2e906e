import { canSignIn, mainEntityOf, userOf } from '../home/home.ts';
import { type Doing, doneBy, doneByHand } from '../life/commands.ts';
import type { Happening, Player } from '../life/happening.ts';
import type { Passage } from '../passage.ts';
import { noteAct } from './note-act.ts';
import { isMarkedDay } from './passage-days.ts';

type UndonePassage = Extract<Passage, { against: string; device: string }>;

type Ways = {
  readonly doIt: (doing: Doing, entity: string) => void;
  /** With a hand on the device, by whoever has no account. */
  readonly doItByHand: (doing: Doing, entity: string) => void;
  readonly undoIt: (doing: Doing, entity: string) => void;
};

/** Whoever is at home does something; somebody elsewhere undoes it, minutes later. */
export const undonePassage = (ways: Ways): Player<UndonePassage> => ({
  plan: (day, passage, { index }) => {
    const { rule, by, against, device, days, rounds } = passage;
    if (!isMarkedDay(day, days)) return [];
    const entity = mainEntityOf(day.home, device);
    const done = (atMs: number): Happening => ({
      atMs,
      run: (world) => {
        if (!canSignIn(day.home, against, day.number))
          ways.doItByHand(doneByHand(world, atMs), entity);
        else ways.doIt(doneBy(world, atMs, userOf(day.home, against)), entity);
      },
    });
    const undone = (atMs: number): Happening => ({
      atMs,
      run: (world) => {
        const doing = doneBy(world, atMs, userOf(day.home, by));
        ways.undoIt(doing, entity);
        noteAct(doing, { index, rule, people: [by, against], parts: [entity] });
      },
    });
    return Array.from({ length: rounds }, (_, round) => {
      const doneMs = day.at(passage.at, round * 17) + day.random.whole(0, 200_000);
      return [done(doneMs), undone(doneMs + day.random.whole(150, 500) * 1000)];
    }).flat();
  },
});
