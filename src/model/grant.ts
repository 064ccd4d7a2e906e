import { z } from 'zod';
import { Ability } from './ability.ts';
import { AccountRole } from './account.ts';
import { Moment } from './moment.ts';
import { Source } from './source.ts';

/** Where something came from, judged by its address alone. Behind a proxy it may not be the person's. */
export const Origin = z.strictObject({
  /** As the record has it; beyond the readers a letter, the same for the same address (`hideAddresses`). */
  address: z.string(),
  network: z.enum(['home-network', 'outside', 'private-network', 'this-machine', 'unknown']),
});
export type Origin = z.infer<typeof Origin>;

/** By what somebody gets in. */
export const Means = z.enum([
  'account',
  'session',
  'token',
  'app',
  'webhook',
  'cloud',
  'voice',
  'pairing',
  'network',
  'code',
  'automation',
  'system',
]);
export type Means = z.infer<typeof Means>;

/** One way in: who holds it, to what, by which means, and what the record shows of its use. */
export const Grant = z.strictObject({
  kind: z.literal('grant'),
  id: z.string(),
  holder: z.string(),
  /** A device id; a hub's id stands for everything behind that hub. */
  on: z.string(),
  means: Means,
  role: AccountRole,
  abilities: z.array(Ability),
  /** Can add and remove other people's access. */
  canManage: z.boolean(),
  isValid: z.boolean(),
  since: Moment.optional(),
  until: Moment.optional(),
  lastUsed: Moment.optional(),
  lastUsedFrom: Origin.optional(),
  /** `never`: the product does not record use at all, so no last use says nothing. */
  useShown: z.enum(['every-use', 'last-only', 'never']),
  /** How far `lastUsed` may be off, in milliseconds. */
  lastUsedWithinMs: z.number().int().optional(),
  reach: z.enum(['anywhere', 'home-network', 'unknown']),
  source: Source,
});
export type Grant = z.infer<typeof Grant>;
