import { z } from 'zod';
import { Ability } from './ability.ts';
import { Moment } from './moment.ts';
import { Source } from './source.ts';

/** What kind of room a device stands in, as far as its name or the household file tells. */
export const RoomClass = z.enum([
  'bedroom',
  'bathroom',
  'child',
  'living',
  'entrance',
  'outside',
  'unknown',
]);
export type RoomClass = z.infer<typeof RoomClass>;

/** What a phone's app passes on about the person who carries it. */
export const PhoneReport = z.enum([
  'location',
  'notifications',
  'activity',
  'calls',
  'app-use',
  'network',
  'health',
  'battery',
]);
export type PhoneReport = z.infer<typeof PhoneReport>;

/** One function of a device, by the name the record knows it (in Home Assistant: an entity id). */
export const Part = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  abilities: z.array(Ability),
  isHidden: z.boolean(),
  isDisabled: z.boolean(),
  isRemoved: z.boolean(),
});
export type Part = z.infer<typeof Part>;

/** A thing in the home, a phone, or the hub itself. */
export const Device = z.strictObject({
  kind: z.literal('device'),
  id: z.string(),
  form: z.enum(['hub', 'phone', 'device']),
  name: z.string(),
  /** The name its maker gave it, where somebody gave it another. */
  nameBefore: z.string().optional(),
  maker: z.string().optional(),
  model: z.string().optional(),
  room: z.string().optional(),
  roomClass: RoomClass,
  abilities: z.array(Ability),
  parts: z.array(Part),
  isHidden: z.boolean(),
  isDisabled: z.boolean(),
  isRemoved: z.boolean(),
  removedAt: Moment.optional(),
  /** Only for a phone: what its app is set up to report. */
  reports: z.array(PhoneReport).optional(),
  /** Only for a hub: the IANA time zone that the home is set to. */
  timeZone: z.string().optional(),
  source: Source,
});
export type Device = z.infer<typeof Device>;
