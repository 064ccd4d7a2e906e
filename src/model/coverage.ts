import { z } from 'zod';
import { Moment } from './moment.ts';
import { Source } from './source.ts';

/**
 * What a record covers and what it cannot show. `snapshot`: how things stood at `from`;
 * `span`: history from `from` until `until`; `retention`: kept for `days`; `gap`: the hub was off or
 * not recording; `missing-rows`: `count` rows are gone in `places` places between `from` and `until`;
 * `purged`: an
 * earlier part was cut; `excluded`: `names` were never recorded; `elsewhere`: the history lives in
 * another database; `never-recorded`: `topic` is something this product does not record at all;
 * `not-opened`: there, and left closed on purpose.
 */
export const Aspect = z.enum([
  'snapshot',
  'span',
  'retention',
  'gap',
  'missing-rows',
  'purged',
  'excluded',
  'elsewhere',
  'never-recorded',
  'not-opened',
]);
export type Aspect = z.infer<typeof Aspect>;

export const Coverage = z.strictObject({
  kind: z.literal('coverage'),
  id: z.string(),
  aspect: Aspect,
  /** What it is about: `history`, `commands`, `accounts`, `devices`, `automations`, or a topic such as `camera-viewing`. */
  topic: z.string(),
  from: Moment.optional(),
  until: Moment.optional(),
  days: z.number().optional(),
  count: z.number().int().optional(),
  places: z.number().int().optional(),
  names: z.array(z.string()).optional(),
  /** Why, where the record tells: `closed-incorrectly`, `not-running`, `mariadb` ... */
  cause: z.string().optional(),
  source: Source,
});
export type Coverage = z.infer<typeof Coverage>;
