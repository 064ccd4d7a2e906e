import { z } from 'zod';
import { Moment } from './moment.ts';
import { Source } from './source.ts';

/** What was done, in words that hold for every product. */
export const Action = z.enum([
  'turn-on',
  'turn-off',
  'toggle',
  'set-level',
  'set-colour',
  'set-temperature',
  'set-mode',
  'lock',
  'unlock',
  'open',
  'close',
  'stop',
  'arm',
  'disarm',
  'sound-alarm',
  'play',
  'pause',
  'set-volume',
  'speak',
  'notify',
  'ask-location',
  'command-phone',
  'view',
  'record-video',
  'take-picture',
  'press',
  'run',
  'scan-tag',
  'answer-notification',
  'add-account',
  'change-account',
  'remove-account',
  'change-device',
  'change-automation',
  'purge-record',
  'stop-recording',
  'resume-recording',
  'change-logging',
  'restart',
  'start',
  'shut-down',
  'other',
]);
export type Action = z.infer<typeof Action>;

/**
 * How sure the record makes us of who did it (DESIGN section 5): `confirmed` the record carries the
 * command and its account; `window` credited by the product's own time window; `automation` an
 * automation did it; `unknown` a switch on the wall, a maker's app, the device itself.
 */
export const Grade = z.enum(['confirmed', 'window', 'automation', 'unknown']);
export type Grade = z.infer<typeof Grade>;

/** The way a command came, where the record tells. */
export const Via = z.enum([
  'homekit',
  'alexa',
  'google',
  'voice',
  'app',
  'notification',
  'tag',
  'keypad',
  'webhook',
  'other-hub',
]);
export type Via = z.infer<typeof Via>;

export const Attribution = z.strictObject({
  grade: Grade,
  /** The account the record names; never a person. */
  account: z.string().optional(),
  automation: z.string().optional(),
  via: Via.optional(),
  /** For an automation: the account whose own act set it off, where the record leads there. */
  causedBy: z.string().optional(),
  /** What the device itself says about who did it (a maker's free text, not an account). */
  deviceSays: z.string().optional(),
});
export type Attribution = z.infer<typeof Attribution>;

export const Scalar = z.union([z.string(), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof Scalar>;

/** Something that was done, once. */
export const Act = z.strictObject({
  kind: z.literal('act'),
  id: z.string(),
  at: Moment,
  action: Action,
  /** The record's own name for it, such as `light.turn_on`. */
  service: z.string().optional(),
  by: Attribution,
  devices: z.array(z.string()),
  parts: z.array(z.string()),
  /** For acts on accounts: the account that was added, changed or removed. */
  about: z.string().optional(),
  /** Settings that matter (`temperature`, `temperatureBefore`, `volume`, `isCodeGiven` ...); no secrets. */
  values: z.record(z.string(), Scalar),
  /** Words spoken, shown or sent. Private: folded away unless asked for. */
  text: z.string().optional(),
  /** A state change was seen that follows from the command. */
  isSeenToHappen: z.boolean(),
  source: Source,
});
export type Act = z.infer<typeof Act>;
