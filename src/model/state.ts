import { z } from 'zod';
import { Moment } from './moment.ts';
import { Source } from './source.ts';

/** What a state tells of. `presence` knows home and away only, never where. */
export const StateSort = z.enum([
  'presence',
  'door',
  'motion',
  'occupancy',
  'lock',
  'alarm',
  'camera',
]);
export type StateSort = z.infer<typeof StateSort>;

/**
 * How something stood from a moment on: presence `home|away|unknown`; door `open|closed`; motion and
 * occupancy `on|off`; lock `locked|unlocked|jammed`; alarm `armed|disarmed|sounding`;
 * camera `on|off|recording|streaming`. `unknown` is always possible.
 */
export const State = z.strictObject({
  kind: z.literal('state'),
  id: z.string(),
  at: Moment,
  sort: StateSort,
  device: z.string(),
  part: z.string(),
  value: z.string(),
  source: Source,
});
export type State = z.infer<typeof State>;
