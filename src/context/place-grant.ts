import type { Grant } from '../model/grant.ts';
import { deviceFields } from './device-fields.ts';
import { holderFields, isGrantValid, type Managers } from './holder-fields.ts';
import type { Home } from './home.ts';
import { localFields } from './local-fields.ts';
import { distinct } from './one-or-many.ts';
import type { Fields, PlacedRecord } from './placed-record.ts';
import { standingOn } from './relation.ts';

/** Null where nobody left, or where the record cannot show the use. */
const isUsedAfterLeft = (home: Home, grant: Grant): boolean | null => {
  const person = home.people.ofAccount(grant.holder)?.person;
  const { daysSinceLeft } = standingOn(person, home.clock(home.nowMs).day);
  if (daysSinceLeft === null || grant.useShown === 'never') return null;
  if (grant.lastUsed === undefined) return grant.useShown === 'every-use' ? false : null;
  return home.clock(grant.lastUsed.utcMs).day > home.clock(home.nowMs).day - daysSinceLeft;
};

const daysSince = (home: Home, atMs: number | undefined): number | null =>
  atMs === undefined ? null : home.clock(home.nowMs).day - home.clock(atMs).day;

const grantFields = (home: Home, grant: Grant): Fields => ({
  'grant.means': grant.means,
  'grant.role': grant.role,
  'grant.ability': distinct(grant.abilities),
  'grant.can_manage': grant.canManage,
  'grant.is_valid': isGrantValid(home, grant),
  'grant.reach': grant.reach,
  'grant.use_shown': grant.useShown,
  'grant.used_after_left': isUsedAfterLeft(home, grant),
  'grant.days_since_left': standingOn(
    home.people.ofAccount(grant.holder)?.person,
    home.clock(home.nowMs).day,
  ).daysSinceLeft,
  'grant.days_since_made': daysSince(home, grant.since?.utcMs),
  'grant.days_since_used': daysSince(home, grant.lastUsed?.utcMs),
  'origin.network': grant.lastUsedFrom?.network ?? 'unknown',
});

export const placeGrant = (home: Home, grant: Grant, managers: Managers): PlacedRecord => ({
  id: grant.id,
  timeMs: home.nowMs,
  logsource: { category: 'grant', product: 'homeground' },
  fields: {
    ...grantFields(home, grant),
    ...holderFields(home, grant.holder, managers),
    ...deviceFields(home, [grant.on]),
    ...localFields(home, home.nowMs),
  },
});
