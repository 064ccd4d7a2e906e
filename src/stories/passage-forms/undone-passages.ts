import { z } from 'zod';
import { ClockTime, DeviceName, HolderName, PersonName } from '../story-words.ts';
import { Days, inCommon } from './passage-parts.ts';

/** What one does at home is undone by another, from elsewhere, minutes later and again and again. */
const undone = <Rule extends string>(rule: Rule) =>
  z.strictObject({
    rule: z.literal(rule),
    by: HolderName,
    against: PersonName,
    device: DeviceName,
    days: Days,
    at: ClockTime,
    rounds: z.number().int().min(2).max(30),
    ...inCommon,
  });

export const undonePassages = [
  undone('heating-tug-of-war'),
  undone('hot-water-off'),
  undone('light-undone'),
  undone('power-undone'),
] as const;
