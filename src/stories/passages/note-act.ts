import type { Doing } from '../life/commands.ts';
import type { PassageRule } from '../passage.ts';
import { accountIdOf } from './passage-days.ts';

type Note = {
  readonly index: number;
  readonly rule: PassageRule;
  readonly people: readonly string[];
  readonly parts?: readonly string[];
};

/** Marks one act, with the account that did it. */
export const noteAct = ({ world, atMs, context }: Doing, note: Note): void =>
  world.marks.note(note.index, note.rule, {
    atMs,
    accounts: context.user ? [accountIdOf(context.user)] : [],
    people: note.people,
    parts: note.parts ?? [],
  });
