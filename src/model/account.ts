import { z } from 'zod';
import { Moment } from './moment.ts';
import { Source } from './source.ts';

/**
 * Who or what can hold access, as the record knows it; never a person.
 * `tracked-person` is somebody the home follows who has no account of their own.
 */
export const AccountKind = z.enum([
  'user',
  'system',
  'tracked-person',
  'automation',
  'token',
  'session',
  'app',
  'webhook',
  'cloud',
  'voice-assistant',
  'pairing',
]);
export type AccountKind = z.infer<typeof AccountKind>;

export const AccountRole = z.enum(['owner', 'admin', 'member', 'guest', 'none']);
export type AccountRole = z.infer<typeof AccountRole>;

/** What a session was opened with, as far as the record tells. */
export const ClientKind = z.enum([
  'browser-at-home',
  'browser-through-cloud',
  'browser-from-internet',
  'iphone-app',
  'android-app',
  'unknown',
]);
export type ClientKind = z.infer<typeof ClientKind>;

export const Account = z.strictObject({
  kind: z.literal('account'),
  id: z.string(),
  name: z.string(),
  accountKind: AccountKind,
  role: AccountRole,
  isActive: z.boolean(),
  /** For a token, session, app, webhook ...: the account that made it or that it acts as. */
  belongsTo: z.string().optional(),
  /** `belongsTo` names an account that the same record no longer holds. */
  isOrphan: z.boolean(),
  client: ClientKind.optional(),
  /** For an app: the phone it runs on. */
  device: z.string().optional(),
  /** Parts of devices whose states tell where this account's person is. */
  trackedBy: z.array(z.string()),
  hasSecondFactor: z.boolean().optional(),
  /** May sign in from the home network only. */
  isLocalOnly: z.boolean().optional(),
  created: Moment.optional(),
  source: Source,
});
export type Account = z.infer<typeof Account>;
