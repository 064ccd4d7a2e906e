import type { Household, Period, Person } from '../model/household.ts';
import { dayOfDate } from './local-time.ts';

/** What somebody is to the home on a day: `left` once the last time they lived here is over. */
export type Relation = Person['is'] | 'left';

export type Standing = {
  readonly relation: Relation;
  /** Whole days since the last day they lived here; null unless they left. */
  readonly daysSinceLeft: number | null;
};

const contains = ({ from, until }: Period, day: number): boolean =>
  (!from || dayOfDate(from) <= day) && (!until || day <= dayOfDate(until));

/**
 * What the household file says somebody was to the home on a day (`LocalTime.day`). Before they
 * came it is `unknown`, which is less than saying they never lived here.
 */
export const standingOn = (person: Person | undefined, day: number): Standing => {
  const as = (relation: Relation): Standing => ({ relation, daysSinceLeft: null });
  if (person === undefined) return as('unknown');
  const periods = person.lived_here;
  if (person.is === 'me' || person.is === 'never-lived-here' || periods.length === 0)
    return as(person.is);
  if (periods.some((period) => contains(period, day))) return as(person.is);
  const ended = periods.flatMap(({ until }) => (until ? [dayOfDate(until)] : []));
  const last = Math.max(...ended.filter((end) => end < day));
  if (!Number.isFinite(last)) return as('unknown');
  return { relation: 'left', daysSinceLeft: day - last };
};

/** Whether somebody, the person who asks included, has their home here on that day, as far as is said. */
export const livesHere = (person: Person, day: number): boolean => {
  const { relation } = standingOn(person, day);
  const periods = person.lived_here;
  const isWithin = periods.length === 0 || periods.some((period) => contains(period, day));
  return (relation === 'me' || relation === 'resident') && isWithin;
};

/** Whether an order in the household file binds this person on that day. */
export const isUnderOrder = (
  household: Household,
  person: Person | undefined,
  day: number,
): boolean =>
  person !== undefined &&
  household.orders.some((order) => order.about === person.name && contains(order, day));
