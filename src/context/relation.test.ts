import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Household, Person } from '../model/household.ts';
import { dayOfDate } from './local-time.ts';
import { isUnderOrder, standingOn } from './relation.ts';

const alex = Person.parse({
  name: 'alex',
  is: 'resident',
  lived_here: [
    { from: '2020-02-29', until: '2022-01-01' },
    { from: '2023-01-01', until: '2025-03-01' },
  ],
});
const on = (person: Person, date: string) => standingOn(person, dayOfDate(date));

describe('standingOn', () => {
  it.each([
    ['2020-02-28', 'unknown', null],
    ['2020-02-29', 'resident', null],
    ['2022-01-01', 'resident', null],
    ['2022-01-02', 'left', 1],
    ['2023-01-01', 'resident', null],
    ['2025-03-01', 'resident', null],
    ['2025-03-02', 'left', 1],
    ['2026-03-01', 'left', 365],
  ])('says what alex was on %s', (date, relation, daysSinceLeft) => {
    expect(on(alex, date)).toEqual({ relation, daysSinceLeft });
  });

  it('takes no dates as always, and nobody as unknown', () => {
    expect(on({ ...alex, lived_here: [] }, '1999-01-01').relation).toBe('resident');
    expect(standingOn(undefined, 0)).toEqual({ relation: 'unknown', daysSinceLeft: null });
  });

  it('keeps me and never-lived-here whatever the dates are', () => {
    for (const is of ['me', 'never-lived-here'] as const)
      expect(on({ ...alex, is }, '2026-01-01')).toEqual({ relation: is, daysSinceLeft: null });
  });

  it('never says left on a day on which they lived here', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 22_000 }), (day) => {
        const lives = alex.lived_here.some(
          ({ from, until }) => dayOfDate(from ?? '') <= day && day <= dayOfDate(until ?? ''),
        );
        expect(standingOn(alex, day).relation === 'resident').toBe(lives);
      }),
    );
  });
});

describe('isUnderOrder', () => {
  const household = Household.parse({
    household: 1,
    people: [alex],
    orders: [{ name: 'order', about: 'alex', from: '2025-03-01', until: '2025-03-31' }],
  });

  it('holds from the first day to the last', () => {
    const days = ['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01'].map(dayOfDate);
    expect(days.map((day) => isUnderOrder(household, alex, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isUnderOrder(household, { ...alex, name: 'sam' }, dayOfDate('2025-03-10'))).toBe(false);
  });
});
