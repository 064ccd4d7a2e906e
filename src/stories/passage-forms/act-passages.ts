import { z } from 'zod';
import { ClockTime, DeviceName, HolderName } from '../story-words.ts';
import { Days, inCommon, strokes } from './passage-parts.ts';

/** Somebody who is elsewhere does something to devices, one after the other, several times. */
const acts = <Rule extends string>(rule: Rule) =>
  z.strictObject({
    rule: z.literal(rule),
    by: HolderName,
    devices: z.array(DeviceName).min(1),
    ...strokes,
    ...inCommon,
  });

export const actPassages = [
  acts('acts-after-leaving'),
  acts('alarm-armed-while-home'),
  acts('camera-captures'),
  acts('camera-off-around-diary'),
  acts('camera-switched-off'),
  acts('camera-switched-on'),
  acts('camera-views'),
  acts('covers-from-away'),
  acts('door-opened-from-away'),
  acts('lock-codes-changed'),
  acts('locks-from-away'),
  acts('media-from-away'),
  acts('new-account-acts'),
  acts('night-acts-of-absent'),
  acts('plug-off-repeated'),
  acts('siren-at-night'),
  acts('speech-from-away'),
  acts('taken-away-around-diary'),
  acts('unlocked-while-away'),
  acts('unusual-activity'),
  acts('watched-before-diary'),
  z.strictObject({
    rule: z.literal('night-bursts'),
    by: HolderName,
    devices: z.array(DeviceName).min(1),
    days: Days,
    at: ClockTime,
    acts: z.number().int().min(4).max(100),
    ...inCommon,
  }),
] as const;
