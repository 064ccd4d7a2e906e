import { z } from 'zod';
import { ClockTime, DeviceName, PersonName } from '../story-words.ts';

const chance = z.number().min(0).max(1);

/** What people do now and then, at home or on the way, that can look like something else. */
export const peopleRoutines = [
  /** Somebody turns the heating up on the way home. */
  z.strictObject({
    kind: z.literal('heating-from-away'),
    device: DeviceName,
    by: PersonName,
    at: ClockTime,
    chance,
  }),
  /** Somebody looks at a camera while nobody is at home. */
  z.strictObject({
    kind: z.literal('camera-look'),
    camera: DeviceName,
    by: PersonName,
    at: ClockTime,
    chance,
  }),
  z.strictObject({
    kind: z.literal('vacuum-from-away'),
    vacuum: DeviceName,
    by: PersonName,
    at: ClockTime,
    chance,
  }),
  /** Music or films late at night, by somebody who is at home. */
  z.strictObject({
    kind: z.literal('media-at-night'),
    device: DeviceName,
    by: PersonName,
    at: ClockTime,
    chance,
  }),
  z.strictObject({ kind: z.literal('dinner-call'), speaker: DeviceName, by: PersonName, chance }),
  z.strictObject({ kind: z.literal('family-message'), by: PersonName, of: PersonName, chance }),
  /** Whoever is at home arms the alarm at bedtime and disarms it in the morning. */
  z.strictObject({
    kind: z.literal('arm-at-night'),
    alarm: DeviceName,
    by: PersonName,
    at: ClockTime,
    until: ClockTime,
  }),
] as const;
