import type { Attributes } from '../home/home.ts';
import { userOf } from '../home/home.ts';
import { callService, doneBy } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import type { PassageOf } from '../passage.ts';
import { cutsOf } from './cuts.ts';
import { accountIdOf } from './passage-days.ts';

/**
 * The record is cut: an evening goes missing, the oldest weeks are purged by command, and the recorder
 * is switched off for a while.
 */
export const recordCut: Player<PassageOf<'record-cut'>> = {
  plan: (day, passage, { index }) => {
    const cut = cutsOf(day.home).find(
      (each) => each.passage === passage && each.day === day.number,
    );
    if (!cut) return [];
    const user = userOf(day.home, passage.by);
    const note = (atMs: number) => ({ atMs, accounts: [accountIdOf(user)], people: [passage.by] });
    const call = (atMs: number, service: string, data: Attributes) => ({
      atMs,
      run: (world: Parameters<typeof doneBy>[0]) => {
        callService(doneBy(world, atMs, user), service, data);
        if (service !== 'recorder.enable') world.marks.note(index, passage.rule, note(atMs));
      },
    });
    return [
      {
        atMs: cut.hole.fromMs,
        run: (world) => world.marks.note(index, passage.rule, note(cut.hole.fromMs)),
      },
      call(cut.purgedMs, 'recorder.purge', { keep_days: passage.keep_days, repack: true }),
      call(cut.off.fromMs, 'recorder.disable', {}),
      call(cut.off.toMs, 'recorder.enable', {}),
    ];
  },
};
