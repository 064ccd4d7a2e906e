import { z } from 'zod';
import { Action } from './act.ts';
import { Moment } from './moment.ts';
import { Source } from './source.ts';

/** What sets an automation off. `presence` is somebody's coming or going. */
export const Trigger = z.strictObject({
  type: z.enum([
    'presence',
    'door',
    'motion',
    'occupancy',
    'lock',
    'alarm',
    'camera',
    'sound',
    'time',
    'sun',
    'webhook',
    'tag',
    'state',
    'event',
    'other',
  ]),
  parts: z.array(z.string()),
  devices: z.array(z.string()),
  /** Only for a webhook: from where it can be called. */
  reach: z.enum(['anywhere', 'home-network', 'unknown']).optional(),
});
export type Trigger = z.infer<typeof Trigger>;

export const Step = z.strictObject({
  action: Action,
  service: z.string(),
  parts: z.array(z.string()),
  devices: z.array(z.string()),
});
export type Step = z.infer<typeof Step>;

/** Somebody an automation tells something. */
export const Telling = z.strictObject({
  service: z.string(),
  /** The phone that is told, where the record leads to one. */
  device: z.string().optional(),
  /** The account whose app is told. */
  account: z.string().optional(),
  /** Private. */
  text: z.string().optional(),
});
export type Telling = z.infer<typeof Telling>;

/** A stored rule of the home itself: what sets it off, what it does, whom it tells. */
export const Automation = z.strictObject({
  kind: z.literal('automation'),
  id: z.string(),
  form: z.enum(['automation', 'script']),
  name: z.string(),
  /** Undefined where the record does not tell. */
  isEnabled: z.boolean().optional(),
  isHidden: z.boolean(),
  changed: Moment.optional(),
  triggers: z.array(Trigger),
  steps: z.array(Step),
  tells: z.array(Telling),
  source: Source,
});
export type Automation = z.infer<typeof Automation>;
