import { z } from 'zod';

/** The exact place in a record that an observation was read from. */
export const Source = z.strictObject({
  /** SHA-256 (hex) of the file as it was given. */
  record: z.string().length(64),
  /** The way inside archives, members joined by `!`; empty for a plain file. */
  path: z.string(),
  /** A row (`states:12`), a line (`line 12`) or a JSON pointer (`/data/users/0`). */
  at: z.string(),
});
export type Source = z.infer<typeof Source>;
