import { z } from 'zod';
import { Scalar } from './act.ts';

/** What can be done to a case. */
export const LogAction = z.enum([
  'create',
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
  /** Versions, counts and hashes; no secret and no private text. */
  details: z.record(z.string(), Scalar),
  /** Hash of the line before, hex; 64 zeros for the first. */
  previous: z.string().length(64),
  /** SHA-256 (hex) of the canonical JSON of all of the above. */
  hash: z.string().length(64),
});
export type LogEntry = z.infer<typeof LogEntry>;
