import { z } from 'zod';

/** A time as a record gives it: the instant, the text it was read from, and how its zone was known. */
export const Moment = z.strictObject({
  /** Milliseconds since 1970-01-01T00:00Z. */
  utcMs: z.number().int(),
  /** As found in the record. */
  text: z.string(),
  zone: z.enum(['stated', 'assumed', 'unknown']),
});
export type Moment = z.infer<typeof Moment>;
