import { z } from 'zod';
import { ClockTime, DayNumber, DeviceName, HolderName, PersonName } from '../story-words.ts';
import { inCommon } from './passage-parts.ts';

/** Who has a way in. */
export const accessPassages = [
  z.strictObject({
    rule: z.literal('unnamed-account'),
    name: z.string().min(1),
    role: z.enum(['admin', 'member']),
    day: DayNumber,
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('access-after-leaving'),
    person: PersonName,
    through: z.array(z.enum(['session', 'token', 'app'])).min(1),
    ...inCommon,
  }),
  /** The account is gone, and its app still reports and is still told. */
  z.strictObject({ rule: z.literal('orphan-app'), person: PersonName, ...inCommon }),
  /** The phone of one is signed in with the account of another. */
  z.strictObject({
    rule: z.literal('app-of-another-holder'),
    of: PersonName,
    by: HolderName,
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('token-without-end'),
    by: HolderName,
    name: z.string().min(1),
    day: DayNumber,
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('cloud-link-of-nobody'),
    username: z.string().regex(/@[a-z.]*example$/, 'write an address at mail.example'),
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('account-switched-off'),
    person: PersonName,
    day: DayNumber,
    ...inCommon,
  }),
  /** The account is changed, then the code of the lock, and what is tried afterwards does not work. */
  z.strictObject({
    rule: z.literal('account-lockout'),
    person: PersonName,
    by: HolderName,
    /** Whose codes are cleared as well. */
    lock: DeviceName.optional(),
    day: DayNumber,
    at: ClockTime,
    ...inCommon,
  }),
  z.strictObject({
    rule: z.literal('account-added-again'),
    person: PersonName,
    day: DayNumber,
    again_on: DayNumber,
    ...inCommon,
  }),
] as const;
