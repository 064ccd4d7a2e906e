import { z } from 'zod';
import { RoomClass } from '../model/device.ts';
import { Being } from '../model/household.ts';
import { Passage } from './passage.ts';
import { Routine } from './routine.ts';
import { ClockTime, DayNumber, PersonName } from './story-words.ts';

const Weekday = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

/** A stretch of time on some days of the week; an end before its beginning is the next morning. */
const Outing = z.strictObject({
  on: z.union([
    z.literal('weekdays'),
    z.literal('weekend'),
    z.literal('every-day'),
    z.array(Weekday),
  ]),
  from: ClockTime,
  to: ClockTime,
  chance: z.number().min(0).max(1).default(1),
});
export type Outing = z.infer<typeof Outing>;

const StoryPerson = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, 'write a name in small letters, such as alex'),
  is: Being,
  account: z.strictObject({ role: z.enum(['owner', 'admin', 'member']) }).optional(),
  phone: z.enum(['android', 'iphone']).optional(),
  /** What its app passes on besides what every app does. */
  phone_tells: z.array(z.enum(['notifications', 'calls', 'app-use', 'health'])).default([]),
  /** Whose account the phone's app is signed in with, where that is not the person's own. */
  phone_account: PersonName.optional(),
  /** From where the account was last used: a network of one's own, or anywhere else. */
  connects_from: z.enum(['home', 'outside']).default('home'),
  /** When somebody who lives here is out. */
  out: z.array(Outing).default([]),
  /** When somebody who does not live here is here. */
  here: z.array(Outing).default([]),
  sleeps: z
    .strictObject({ from: ClockTime, to: ClockTime })
    .default({ from: '23:00', to: '06:45' }),
  /** Times away without a break, from the morning of a day until the evening of another. */
  trips: z.array(z.strictObject({ from: DayNumber, to: DayNumber })).default([]),
  /** The day on which this person leaves for good. */
  moves_out: DayNumber.optional(),
});
export type StoryPerson = z.infer<typeof StoryPerson>;

export const DeviceKind = z.enum([
  'light',
  'thermostat',
  'lock',
  'camera',
  'speaker',
  'tv',
  'motion',
  'door',
  'plug',
  'siren',
  'climate-sensor',
  'alarm',
  'blind',
  'garage',
  'water-heater',
  'vacuum',
]);
export type DeviceKind = z.infer<typeof DeviceKind>;

const StoryDevice = z.strictObject({
  kind: DeviceKind,
  name: z.string().min(1),
  room: z.string().min(1),
});
export type StoryDevice = z.infer<typeof StoryDevice>;

/** An account that several people use, such as that of a tablet on the wall. */
const SharedAccount = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, 'write a name in small letters, such as tablet'),
  role: z.enum(['owner', 'admin', 'member']),
});

const StoryOrder = z.strictObject({
  name: z.string().min(1),
  about: PersonName,
  from_day: DayNumber,
});

/** What somebody wrote down on some days; those come again in every round, as marked days do. */
const StoryNote = z.strictObject({
  days: z.array(DayNumber).min(1),
  /** Left out where only the day is known. */
  at: ClockTime.optional(),
  what: z.string().min(1),
});

/** A made-up household over time. Days are counted from 0, times are on the home's own clock. */
export const Story = z.strictObject({
  story: z.literal(1),
  title: z.string().min(1),
  about: z.string().min(1),
  seed: z.number().int().nonnegative(),
  time_zone: z.string().min(1),
  start: z.iso.date(),
  days: z.number().int().min(1).max(4000),
  /** How long the home's recorder keeps its rows. */
  keep_days: z.number().int().min(1).default(90),
  /** State rows a day, everything counted. */
  rows_per_day: z.number().int().min(0).default(1500),
  has_cloud: z.boolean().default(false),
  people: z.array(StoryPerson).min(1),
  shared_accounts: z.array(SharedAccount).default([]),
  orders: z.array(StoryOrder).default([]),
  diary: z.array(StoryNote).default([]),
  rooms: z.array(z.strictObject({ name: z.string().min(1), class: RoomClass.optional() })).min(1),
  devices: z.array(StoryDevice).min(1),
  routines: z.array(Routine).default([]),
  /** What rules must see; nothing here is in a story of ordinary life. */
  marked: z.array(Passage).default([]),
});
export type Story = z.infer<typeof Story>;
