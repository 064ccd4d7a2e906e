import { z } from 'zod';
import { markedRules } from '../marked-rules.ts';
import { ClockTime, DayNumber } from '../story-words.ts';

export const Days = z.array(DayNumber).min(1);

/** What every passage can say: other rules that must see the same. */
export const inCommon = { also: z.array(z.enum(markedRules)).default([]) };

/** An act that is done some times over on each of some days. */
export const strokes = {
  days: Days,
  at: ClockTime,
  times: z.number().int().min(1).max(100),
  every_minutes: z.number().min(0.2).max(240),
};
