import { z } from 'zod';
import { HolderName, PersonName } from '../story-words.ts';
import { Days, inCommon, strokes } from './passage-parts.ts';

/** What is sent to the phone of another. */
export const phonePassages = [
  z.strictObject({
    rule: z.literal('location-requests'),
    by: HolderName,
    of: PersonName,
    days: Days,
    per_day: z.number().int().min(1).max(200),
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('messages-to-phone'),
    by: HolderName,
    of: PersonName,
    ...strokes,
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('phone-commands'),
    by: HolderName,
    of: PersonName,
    ...strokes,
    ...inCommon,
  }),
] as const;
