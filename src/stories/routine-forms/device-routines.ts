import { z } from 'zod';
import { ClockTime, DayNumber, DeviceName } from '../story-words.ts';

const chance = z.number().min(0).max(1);
const devices = z.array(DeviceName).min(1);

/** What the home does by itself, and what happens to its devices. */
export const deviceRoutines = [
  /** The hub corrects the heating many times a day, after what it measures. */
  z.strictObject({
    kind: z.literal('adaptive-heating'),
    device: DeviceName,
    per_day: z.number().int().min(1).max(96),
  }),
  z.strictObject({
    kind: z.literal('hot-water-schedule'),
    heater: DeviceName,
    on_at: ClockTime,
    off_at: ClockTime,
  }),
  z.strictObject({
    kind: z.literal('covers-schedule'),
    devices,
    open_at: ClockTime,
    close_at: ClockTime,
  }),
  z.strictObject({
    kind: z.literal('plug-schedule'),
    plug: DeviceName,
    on_at: ClockTime,
    off_at: ClockTime,
  }),
  /** Armed when the last one has gone, disarmed when the first one comes. */
  z.strictObject({ kind: z.literal('arm-when-empty'), alarm: DeviceName }),
  /** A camera is on only while nobody is at home. */
  z.strictObject({ kind: z.literal('camera-when-empty'), camera: DeviceName }),
  /** Lights that look as if somebody were at home, in the evening, when nobody is. */
  z.strictObject({ kind: z.literal('away-lights'), devices }),
  z.strictObject({
    kind: z.literal('vacuum-run'),
    vacuum: DeviceName,
    at: ClockTime,
    chance,
  }),
  /** A spoken word is misheard at night: a light goes on, and somebody puts it out at the wall. */
  z.strictObject({ kind: z.literal('voice-by-mistake'), devices, chance }),
  /** New software: devices go and come back, one after the other. */
  z.strictObject({ kind: z.literal('firmware'), devices, day: DayNumber, at: ClockTime }),
] as const;
