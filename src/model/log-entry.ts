import { z } from 'zod';
import { Scalar } from './act.ts';
import { Salt } from './commitment.ts';

/** What can be done to a case. */
export const LogAction = z.enum([
  'create',
  'state-authority',
  'add-records',
  'save-household',
  'write-diary',
  'correct-diary',
  'attach',
  'examine',
  'make-pack',
  'time-stamp',
  'change-passphrase',
  'migrate',
  'set-aside',
  'mend-key-hash',
  'return-originals',
]);
export type LogAction = z.infer<typeof LogAction>;

/** One line of a case's log. Lines are only ever added; each holds the hash of the one before. */
export const LogEntry = z.strictObject({
  /** From 1, without holes. */
  n: z.number().int().positive(),
  atMs: z.number().int(),
  /** The label the person chose; not a proof of who it was. */
  who: z.string(),
  action: LogAction,
  /** Versions, counts and hashes over commitments; no secret, no private text, nothing to be guessed. */
  details: z.record(z.string(), Scalar),
  /** Hash of the line before, hex; 64 zeros for the first. */
  previous: z.string().length(64),
  /** Hashed with the rest, so that a line of which only the hash is given cannot be guessed. Entries of cases of form 1 and 2 have none. */
  salt: Salt.optional(),
  /** SHA-256 (hex) of the canonical JSON of all of the above. */
  hash: z.string().length(64),
});
export type LogEntry = z.infer<typeof LogEntry>;
