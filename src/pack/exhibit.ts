import { z } from 'zod';

/** One kept file, as a pack names it: a line of `data/exhibits.ndjson`. */
export const Exhibit = z.strictObject({
  /** Its number within the case. */
  n: z.number().int().positive(),
  /** Below the path that was given to the case, with `/` between names. */
  path: z.string(),
  /** Null for a photo of the diary where private texts are left out, and for a file of keys that nothing was read out of. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  bytes: z.number().int().nonnegative().nullable(),
  batch: z.number().int().positive(),
  addedMs: z.number().int(),
  reader: z.string().nullable(),
  isAttachment: z.boolean(),
  /** Where its bytes lie in the pack; null where only its hash is given. */
  file: z.string().nullable(),
  /** It holds live keys, and was not asked for by name. */
  withheld: z.literal('keys').optional(),
});
export type Exhibit = z.infer<typeof Exhibit>;
