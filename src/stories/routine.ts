import { z } from 'zod';
import { deviceRoutines } from './routine-forms/device-routines.ts';
import { peopleRoutines } from './routine-forms/people-routines.ts';
import { ClockTime, DayNumber, DeviceName, PersonName } from './story-words.ts';

const Times = z.array(z.strictObject({ at: ClockTime, temperature: z.number() })).min(1);

/** What goes on in a home on ordinary days, one by one. */
export const Routine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heating-schedule'), device: DeviceName, times: Times }),
  z.strictObject({
    kind: z.literal('evening-lights'),
    devices: z.array(DeviceName).min(1),
    off_at: ClockTime,
  }),
  z.strictObject({ kind: z.literal('hall-light'), motion: DeviceName, light: DeviceName }),
  z.strictObject({ kind: z.literal('welcome-light'), person: PersonName, light: DeviceName }),
  z.strictObject({ kind: z.literal('tell-arrival'), about: PersonName, told: PersonName }),
  z.strictObject({ kind: z.literal('tell-laundry'), plug: DeviceName, told: PersonName }),
  z.strictObject({ kind: z.literal('lock-at-night'), lock: DeviceName, at: ClockTime }),
  z.strictObject({ kind: z.literal('unlock-on-arrival'), lock: DeviceName, person: PersonName }),
  z.strictObject({
    kind: z.literal('lights-by-hand'),
    devices: z.array(DeviceName).min(1),
    per_day: z.number().min(0).max(200),
  }),
  z.strictObject({ kind: z.literal('media-in-the-evening'), device: DeviceName, by: PersonName }),
  z.strictObject({
    kind: z.literal('heating-by-hand'),
    device: DeviceName,
    by: z.array(PersonName).min(1),
    chance: z.number().min(0).max(1),
  }),
  /** Somebody who is at home looks in on a sleeping child, several times a night. */
  z.strictObject({
    kind: z.literal('night-check'),
    light: DeviceName,
    by: PersonName,
    chance: z.number().min(0).max(1),
  }),
  z.strictObject({
    kind: z.literal('light-from-away'),
    light: DeviceName,
    by: PersonName,
    chance: z.number().min(0).max(1),
  }),
  z.strictObject({
    kind: z.literal('where-are-you'),
    by: PersonName,
    of: PersonName,
    days: z.array(DayNumber).max(3),
  }),
  z.strictObject({
    kind: z.literal('voice'),
    devices: z.array(DeviceName).min(1),
    per_day: z.number().min(0).max(20),
  }),
  z.strictObject({ kind: z.literal('chime-webhook'), speaker: DeviceName }),
  z.strictObject({
    kind: z.literal('visit'),
    day: DayNumber,
    from: ClockTime,
    to: ClockTime,
    light: DeviceName,
  }),
  z.strictObject({
    kind: z.literal('restart'),
    day: DayNumber,
    at: ClockTime,
    minutes_off: z.number().int().min(1).max(120),
    is_clean: z.boolean().default(true),
  }),
  ...deviceRoutines,
  ...peopleRoutines,
]);
export type Routine = z.infer<typeof Routine>;
export type RoutineKind = Routine['kind'];
export type RoutineOf<K extends RoutineKind> = Extract<Routine, { kind: K }>;
