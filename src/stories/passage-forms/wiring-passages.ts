import { z } from 'zod';
import { DayNumber, DeviceName, PersonName } from '../story-words.ts';
import { inCommon } from './passage-parts.ts';

const stored = { title: z.string().min(1), day: DayNumber, ...inCommon };

/** Rules of the home itself that somebody stored, and what of the home somebody hid. */
export const wiringPassages = [
  z.strictObject({
    rule: z.literal('movement-alerts'),
    about: PersonName,
    told: PersonName,
    ...stored,
  }),
  z.strictObject({
    rule: z.literal('child-movement-alerts'),
    about: PersonName,
    told: PersonName,
    ...stored,
  }),
  z.strictObject({
    rule: z.literal('door-alerts'),
    sensor: DeviceName,
    told: PersonName,
    ...stored,
  }),
  z.strictObject({
    rule: z.literal('hidden-automation'),
    sensor: DeviceName,
    told: PersonName,
    ...stored,
  }),
  /** A device does one thing when one person goes, and another when that person comes. */
  z.strictObject({
    rule: z.literal('geofence-of-one'),
    person: PersonName,
    guard: DeviceName,
    ...stored,
  }),
  z.strictObject({ rule: z.literal('open-webhook'), lock: DeviceName, ...stored }),
  z.strictObject({
    rule: z.literal('hidden-device'),
    device: DeviceName,
    day: DayNumber,
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('renamed-device'),
    device: DeviceName,
    before: z.string().min(1),
    day: DayNumber,
    ...inCommon,
  }),
] as const;
