import type { HouseholdMatch } from '../household/match-household.ts';
import type { Account } from '../model/account.ts';
import type { Device, RoomClass } from '../model/device.ts';
import type { Grant } from '../model/grant.ts';
import type { Household } from '../model/household.ts';
import type { TimeZone } from './choose-time-zone.ts';
import type { Diary } from './diary.ts';
import type { LocalClock } from './local-time.ts';
import type { People, Somebody } from './people.ts';
import type { Whereabouts } from './presence.ts';

/** All that is known of a home while its observations are put in context. */
export type Home = {
  readonly household: Household;
  /** Room classes as the household file states them, by name or id in lower case. */
  readonly rooms: ReadonlyMap<string, RoomClass>;
  readonly match: HouseholdMatch;
  readonly people: People;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly grants: readonly Grant[];
  readonly zone: TimeZone;
  readonly clock: LocalClock;
  readonly diary: Diary;
  /** The moment at which standing things (grants, accounts, automations) are looked at. */
  readonly nowMs: number;
  /** Ids that an earlier snapshot had and a later one has no more. */
  readonly gone: { has(id: string): boolean };
  readonly whereIs: (somebody: Somebody | undefined, atMs: number) => Whereabouts;
};
