import { z } from 'zod';
import { Grade } from './act.ts';

export const Verb = z.enum(['monitor', 'harass', 'coerce', 'control']);
export type Verb = z.infer<typeof Verb>;

/** Abuse vectors after Stephenson et al., USENIX Security 2023. */
export const Vector = z.enum([
  'covert spying',
  'unauthorised access',
  'repurposing',
  'intended use',
]);
export type Vector = z.infer<typeof Vector>;

/** What a rule saw, with the observations that show it. It names no motive and no culprit. */
export const Finding = z.strictObject({
  id: z.string(),
  rule: z.string(),
  title: z.string(),
  verb: Verb,
  vector: Vector,
  accounts: z.array(z.string()),
  /** Names from the household file: the person's own statement. */
  people: z.array(z.string()),
  devices: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  count: z.number().int(),
  attribution: z.partialRecord(Grade, z.number().int()),
  observations: z.array(z.string()),
  harmless: z.array(z.string()),
  cannotSee: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;

/** Three answers, never two. */
export const Answer = z.strictObject({
  rule: z.string(),
  answer: z.enum(['found', 'not-found', 'could-not-check']),
  /** The records that would be needed; empty unless it could not be checked. */
  needs: z.array(z.string()),
});
export type Answer = z.infer<typeof Answer>;
