import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HomegroundError } from '../model/homeground-error.ts';
import { parseHousehold } from './parse-household.ts';

const full = `household: 1
time_zone: Europe/London
people:
  - name: sam
    is: me
    accounts:
      - "ha:user:1"
    phones: [ phone-1 ]
  - name: alex
    is: resident
    lived_here:
      - { from: 2021-05-01, until: 2025-03-01 }
shared_accounts:
orders:
  - { name: order, about: alex, from: 2025-03-01 }
rooms:
  robin's den: child
`;

const errorOf = (text: string): HomegroundError => {
  try {
    parseHousehold(text, 'household.yml');
  } catch (error) {
    if (error instanceof HomegroundError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('parseHousehold', () => {
  it('reads a whole file, blanks as empty lists', () => {
    const household = parseHousehold(full, 'household.yml');
    expect(household.people.map(({ name, is }) => [name, is])).toEqual([
      ['sam', 'me'],
      ['alex', 'resident'],
    ]);
    expect(household.people[1]?.lived_here).toEqual([{ from: '2021-05-01', until: '2025-03-01' }]);
    expect(household.shared_accounts).toEqual([]);
    expect(household.rooms).toEqual({ "robin's den": 'child' });
  });

  it('reads a diary of days and times', () => {
    const text = `${full}diary:\n  - { from: 2025-03-01T21:30, until: 2025-03-02, what: noise }\n  - { from: 2025-03-04 }\n`;
    expect(parseHousehold(text, 'h').diary).toEqual([
      { from: '2025-03-01T21:30', until: '2025-03-02', what: 'noise' },
      { from: '2025-03-04' },
    ]);
  });

  it.each([
    ['2025-02-30', 'is not a time'],
    ['2025-03-01T24:00', 'is not a time'],
    ['2025-03-01T12:60', 'is not a time'],
    ['yesterday', 'not written as it should be'],
    ['2025-03-01T21:30, until: 2025-03-01T21:29', 'before `from`'],
    ['2025-03-02T21:30, until: 2025-03-01', 'before `from`'],
  ])('refuses a diary that begins %s', (from, says) => {
    const { message } = errorOf(`${full}diary:\n  - { from: ${from} }\n`);
    expect(message).toContain('household.yml:19:');
    expect(message).toContain(says);
  });

  it('takes a person of whom nothing is said as unknown', () => {
    const { people } = parseHousehold('household: 1\npeople:\n  - name: jo\n    is:\n', 'h');
    expect(people[0]).toEqual({
      name: 'jo',
      is: 'unknown',
      lived_here: [],
      accounts: [],
      phones: [],
    });
  });

  it.each([
    ['', 1, '`household` is missing', 'household: 1'],
    ['household: 2', 1, '`household`', 'household: 1'],
    [full.replace('is: me', 'is: boss'), 5, '`is`', 'never-lived-here'],
    [full.replace('is: resident', 'are: resident'), 10, '`are` is not a word', 'lived_here'],
    [full.replace('2021-05-01', '1 May'), 12, '`from`', 'year-month-day'],
    [full.replace('2021-05-01', '2025-02-30'), 12, '2025-02-30 is not a day', 'calendar'],
    [full.replace('2021-05-01', '2026-05-01'), 12, 'before', 'earlier'],
    [full.replace('Europe/London', 'Mars/Base'), 2, 'Mars/Base', 'Europe/London'],
    [full.replace('name: alex', 'name: sam'), 9, 'sam is in this file twice', 'of their own'],
    [full.replace('is: resident', 'is: me'), 10, 'twice', 'Only one'],
    [full.replace('about: alex', 'about: robin'), 15, 'robin', 'one of the people'],
    [full.replace('den: child', 'den: pool'), 17, '`rooms`|`robin', 'bedroom'],
    [full.replace('phone-1 ]', 'phone-1'), 9, 'not YAML', 'indentation'],
    ['household: 1\npeople: 3', 2, '`people`', '- name: alex'],
    ['household: 1\nhousehold: 1', 2, 'not YAML', 'line'],
    ['household: &a [*a]', 1, '', ''],
  ])('says where %# is wrong and what to write', (text, line, message, hint) => {
    const error = errorOf(text);
    expect(error.code).toBe('bad-household');
    expect(error.message).toMatch(new RegExp(`^household\\.yml:${line}: `));
    expect(error.message).toMatch(new RegExp(message));
    expect(error.hint).toContain(hint);
  });

  it('ends in a household or in bad-household, whatever is written', () => {
    const cut = fc.tuple(fc.nat(full.length), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(
      fc.property(fc.oneof(cut, fc.tuple(fc.constant(0), fc.string())), ([at, noise]) => {
        const text = full.slice(0, at) + noise + full.slice(at + noise.length);
        try {
          expect(parseHousehold(text, 'h').household).toBe(1);
        } catch (error) {
          expect(error).toBeInstanceOf(HomegroundError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
