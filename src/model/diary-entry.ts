import { z } from 'zod';

/**
 * What a person noticed, in their own words. An entry is never changed: a correction is an entry of
 * its own that names the one it corrects.
 */
export const DiaryEntry = z.strictObject({
  id: z.string(),
  writtenMs: z.number().int(),
  /** Who wrote it: the label the person chose. */
  who: z.string(),
  /** The home's own day, `2025-03-01`, or day and time, `2025-03-01T21:30`. */
  from: z.string(),
  until: z.string().nullable(),
  /** The time is from memory and may be off. */
  isRough: z.boolean(),
  /** Private. */
  text: z.string(),
  /** SHA-256 (hex) of photos and messages kept with it. */
  attachments: z.array(z.string()),
  corrects: z.string().nullable(),
});
export type DiaryEntry = z.infer<typeof DiaryEntry>;
