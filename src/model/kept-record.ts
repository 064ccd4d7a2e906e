import { z } from 'zod';

/** A file that a case keeps: its original lies encrypted beside the database. */
export const KeptRecord = z.strictObject({
  /** Number within the case, from 1, in the order of adding. */
  n: z.number().int().positive(),
  sha256: z.string().length(64),
  bytes: z.number().int(),
  /** Below the path that was given, with `/` between names. */
  path: z.string(),
  /** Files that were added together and explain each other, such as a folder, share a number. */
  batch: z.number().int().positive(),
  addedMs: z.number().int(),
  /** The reader that recognised it; null for one that nobody recognised, kept all the same. */
  reader: z.string().nullable(),
  /** A photo or message of the diary, and no record of the home. */
  isAttachment: z.boolean(),
});
export type KeptRecord = z.infer<typeof KeptRecord>;
