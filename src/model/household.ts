import { z } from 'zod';
import { RoomClass } from './device.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A key with nothing behind it counts as an empty list: people leave blanks in a form. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** What somebody is to the home while they live there, or that they never did. */
export const Being = z.enum([
  'me',
  'resident',
  'child',
  'carer',
  'guest',
  'never-lived-here',
  'unknown',
]);
export type Being = z.infer<typeof Being>;

/** Days in the home's own zone, both included; an open end is always or now. */
export const Period = z.strictObject({ from: Day.nullish(), until: Day.nullish() });
export type Period = z.infer<typeof Period>;

/** A person as the household file states them: a statement of whoever wrote it, not a finding. */
export const Person = z.strictObject({
  name: z.string().min(1),
  /** `unknown`: the writer does not know who this is, or has not said yet. */
  is: Being.nullish().transform((being) => being ?? 'unknown'),
  /** Nothing given: all the time. */
  lived_here: list(Period),
  /** Ids as in the records, or an account's exact name where only one account has it. */
  accounts: list(z.string().min(1)),
  /** Ids as in the records, or a phone's exact name where only one phone has it. */
  phones: list(z.string().min(1)),
});
export type Person = z.infer<typeof Person>;

/** An order or agreement that binds one of the people from one day until another, both included. */
const Order = z.strictObject({
  name: z.string().min(1),
  /** The name of the person it binds. */
  about: z.string().min(1),
  from: Day,
  until: Day.nullish(),
});

/** A day, or a day and the time on the clock of the home: `2025-03-01`, `2025-03-01T21:30`. */
const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);

/** What the person noticed, and when. The words are private, and no rule reads them. */
const Noticed = z.strictObject({
  from: Moment,
  until: Moment.nullish(),
  what: z.string().nullish(),
});

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Something that the person says is fine: rules leave such records out, and say that they did. */
export const Exception = z.strictObject({
  why: z.string().min(1),
  /** Names of rules. */
  rules: z.array(z.string().min(1)).min(1),
  /** A Sigma selection over the fields of records, such as `actor.person: jo`. */
  when: z
    .record(z.string(), z.union([Scalar, z.array(Scalar).min(1)]))
    .refine((when) => Object.keys(when).length > 0),
});
export type Exception = z.infer<typeof Exception>;

/** What the person tells about the home: who is who, whose account is whose, since when. */
export const Household = z.strictObject({
  household: z.literal(1),
  /** IANA name; only needed where the records have it wrong or not at all. */
  time_zone: z.string().nullish(),
  people: list(Person),
  /** Accounts that several people use: what they do is never put down to one person. */
  shared_accounts: list(z.string().min(1)),
  /** Accounts and phones of which the person said that they do not know whose they are. */
  not_known: z.array(z.string().min(1)).nullish(),
  orders: list(Order),
  /** A room's or a device's name, or a device's id, to the kind of room it is. */
  rooms: z
    .record(z.string(), RoomClass)
    .nullish()
    .transform((rooms) => rooms ?? {}),
  exceptions: list(Exception),
  diary: z.array(Noticed).nullish(),
});
export type Household = z.infer<typeof Household>;
