import type { Home } from './home.ts';
import type { Somebody } from './people.ts';
import type { Fields } from './placed-record.ts';
import { standingOn } from './relation.ts';

/** Whose presence does not count as "others": a known somebody, nobody, or one we cannot tell. */
export type Except = Somebody | 'nobody' | 'cannot-tell';

type Count = { readonly home: number; readonly unknown: number; readonly away: number };

/**
 * Whether not knowing where somebody is leaves open whether anybody is at home. It does not for those
 * who are not of the home at that time, nor for an account that nobody named and nothing tracks.
 */
const isOfTheHome = ({ person, trackers }: Somebody, day: number): boolean => {
  if (person === undefined) return trackers.first.length + trackers.others.length > 0;
  const { relation } = standingOn(person, day);
  return relation !== 'left' && relation !== 'never-lived-here';
};

const countPresence = (home: Home, except: Except, atMs: number): Count => {
  const { day } = home.clock(atMs);
  const count = { home: 0, unknown: 0, away: 0 };
  for (const somebody of home.people.all) {
    if (typeof except !== 'string' && except.key === somebody.key) continue;
    const where = home.whereIs(somebody, atMs);
    if (where !== 'unknown' || isOfTheHome(somebody, day)) count[where] += 1;
  }
  return count;
};

/** One more at home than could be the one we cannot tell apart. */
const isSomebodyHome = ({ home, unknown, away }: Count, allowed: number): boolean | null => {
  if (home > allowed) return true;
  if (home > 0 || unknown > 0 || away === 0) return null;
  return false;
};

/** Who is at home at a moment: true, false, or null where that is not known. */
export const presenceFields = (home: Home, except: Except, atMs: number): Fields => ({
  'presence.me': home.whereIs(home.people.me, atMs),
  'presence.others_home': isSomebodyHome(
    countPresence(home, except, atMs),
    except === 'cannot-tell' ? 1 : 0,
  ),
  'presence.anyone': isSomebodyHome(countPresence(home, 'nobody', atMs), 0),
});
