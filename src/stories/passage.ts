import { z } from 'zod';
import { accessPassages } from './passage-forms/access-passages.ts';
import { actPassages } from './passage-forms/act-passages.ts';
import { phonePassages } from './passage-forms/phone-passages.ts';
import { recordPassages } from './passage-forms/record-passages.ts';
import { standingPassages } from './passage-forms/standing-passages.ts';
import { undonePassages } from './passage-forms/undone-passages.ts';
import { wiringPassages } from './passage-forms/wiring-passages.ts';

/**
 * A passage of abuse that is planted on purpose, named after the rule that must see it.
 * Passages with days come again in every round of `days` when a story is made longer.
 */
export const Passage = z.discriminatedUnion('rule', [
  ...accessPassages,
  ...standingPassages,
  ...wiringPassages,
  ...actPassages,
  ...undonePassages,
  ...phonePassages,
  ...recordPassages,
]);
export type Passage = z.infer<typeof Passage>;
export type PassageRule = Passage['rule'];
export type PassageOf<R extends PassageRule> = Extract<Passage, { rule: R }>;
