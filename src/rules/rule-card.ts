import { z } from 'zod';
import { Vector, Verb } from '../model/finding.ts';

/** Which kind of record a rule cannot do without. */
export const Need = z.enum([
  'accounts',
  'automations',
  'commands',
  'devices',
  'diary',
  'history',
  'household',
  'presence',
]);
export type Need = z.infer<typeof Need>;

/** A record meets it when each named field has one of the given values. */
export const FieldTest = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

/** What a rule says about itself beside its Sigma: the custom keys of its last document. */
export const RuleCard = z.strictObject({
  verb: Verb,
  vector: Vector,
  looks_for: z.string(),
  /** Further facts of a finding: how many of its records have these fields. */
  also_counts: z.record(z.string().regex(/^[a-z_]+$/), FieldTest).default({}),
  /** Only records with these fields lend their account and person to the finding. */
  whose: FieldTest.default({}),
  harmless: z.array(z.string()).min(1),
  cannot_see: z.array(z.string()).min(1),
  needs: z.array(Need).min(1),
  references: z.array(z.string()),
  /** Numbers in the scenario catalogue. */
  scenarios: z.array(z.number().int().min(1).max(78)),
});
export type RuleCard = z.infer<typeof RuleCard>;
export type FieldTest = z.infer<typeof FieldTest>;
