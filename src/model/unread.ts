import { z } from 'zod';

export const UnreadReason = z.enum([
  'not-recognised',
  'not-understood',
  'not-json',
  'not-yaml',
  'not-text',
  'not-a-database',
  'unknown-shape',
  'unknown-version',
  'empty',
  'truncated',
  'damaged',
  'too-large',
  'unsafe-path',
  'link',
  'not-readable',
  'password-needed',
  'wrong-password',
  'reader-failed',
]);
export type UnreadReason = z.infer<typeof UnreadReason>;

/** Something that is there and could not be read: counted and shown, never dropped. */
export const Unread = z.strictObject({
  kind: z.literal('unread'),
  /** SHA-256 of the file as given, or its path where it could not even be hashed. */
  record: z.string(),
  where: z.string(),
  why: UnreadReason,
  /** How many like this there are at this place. */
  count: z.number().int().positive(),
});
export type Unread = z.infer<typeof Unread>;
