import { z } from 'zod';
import { Account } from './account.ts';
import { Act } from './act.ts';
import { Automation } from './automation.ts';
import { Coverage } from './coverage.ts';
import { Device } from './device.ts';
import { Grant } from './grant.ts';
import { State } from './state.ts';
import type { Unread } from './unread.ts';

/** One fact read out of a record, with a pointer to the exact place. */
export const Observation = z.discriminatedUnion('kind', [
  Device,
  Account,
  Grant,
  Act,
  State,
  Automation,
  Coverage,
]);
export type Observation = z.infer<typeof Observation>;
export type ObservationKind = Observation['kind'];

/** What a reader yields: facts, and what it could not read. */
export type Reading = Observation | Unread;
