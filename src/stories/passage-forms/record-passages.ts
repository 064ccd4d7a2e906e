import { z } from 'zod';
import { ClockTime, DayNumber, HolderName } from '../story-words.ts';
import { inCommon, strokes } from './passage-parts.ts';

/** What is done to the hub itself, its record and its rules. */
export const recordPassages = [
  z.strictObject({
    rule: z.literal('record-cut'),
    by: HolderName,
    day: DayNumber,
    at: ClockTime,
    /** Everything older than this is purged by command. */
    keep_days: z.number().int().min(1),
    /** How long the recorder is then switched off. */
    off_minutes: z.number().int().min(10).max(1440),
    /** How much is cut out of the evening before, rows and all. */
    hole_minutes: z.number().int().min(10).max(1440),
    ...inCommon,
  }),
  z.strictObject({ rule: z.literal('logging-changed'), by: HolderName, ...strokes, ...inCommon }),
  z.strictObject({
    rule: z.literal('hub-restarted-repeatedly'),
    by: HolderName,
    ...strokes,
    ...inCommon,
  }),
  /** An automation of this story, by its title, is switched off. */
  z.strictObject({
    rule: z.literal('automation-changed'),
    by: HolderName,
    automation: z.string().min(1),
    ...strokes,
    ...inCommon,
  }),
] as const;
