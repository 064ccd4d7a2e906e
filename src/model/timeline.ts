import { z } from 'zod';
import { Act, Action, Grade } from './act.ts';

/** An act in its place in time, with what the context adds for a person who looks at it. */
export const TimelineRow = z.strictObject({
  /** Place in the order of time, from 0. */
  n: z.number().int().nonnegative(),
  act: Act,
  /** Whose account it is, by the household file. */
  person: z.string().nullable(),
  /** What that person was to the home at that moment (`context/relation.ts`). */
  relation: z.string().nullable(),
  /** Day in the home's own zone, `2025-03-01`. */
  day: z.string(),
  /** 0 to 23, in the home's own zone. */
  hour: z.number().int(),
  isNight: z.boolean(),
});
export type TimelineRow = z.infer<typeof TimelineRow>;

/** Which acts to show. What is left out does not narrow; lists are alternatives. */
export const TimelineFilter = z.strictObject({
  fromMs: z.number().int().optional(),
  /** Not included. */
  untilMs: z.number().int().optional(),
  actions: z.array(Action).optional(),
  grades: z.array(Grade).optional(),
  /** Ids of devices. */
  devices: z.array(z.string()).optional(),
  /** Names of people from the household file; null stands for nobody known. */
  people: z.array(z.string().nullable()).optional(),
  /** Ids of accounts. */
  accounts: z.array(z.string()).optional(),
  isNight: z.boolean().optional(),
});
export type TimelineFilter = z.infer<typeof TimelineFilter>;

/** How many acts there were on one day of the home, hour by hour. */
export const TimelineDay = z.strictObject({
  day: z.string(),
  /** 24 counts. */
  hours: z.array(z.number().int()),
});
export type TimelineDay = z.infer<typeof TimelineDay>;

/** One line of a picture: how many acts of one device or person fall into each stretch of time. */
export const TimelineLane = z.strictObject({
  /** Id of a device, name of a person; null for nobody known. */
  key: z.string().nullable(),
  counts: z.array(z.number().int()),
  /** The same, by how sure the record makes us of who did it. */
  byGrade: z.record(Grade, z.array(z.number().int())),
});
export type TimelineLane = z.infer<typeof TimelineLane>;
