import { z } from 'zod';

export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write a time of day as '07:30', in quotes");

/** Days are counted from 0. */
export const DayNumber = z.number().int().min(0);

/** The name of somebody in `people`, and of something in `devices`; checked when a story is parsed. */
export const PersonName = z.string();
export const DeviceName = z.string();

/** Somebody in `people` who has an account, a shared account, or one that a passage adds. */
export const HolderName = z.string();
