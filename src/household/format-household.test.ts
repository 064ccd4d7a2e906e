import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Household } from '../model/household.ts';
import { formatHousehold } from './format-household.ts';
import { parseHousehold } from './parse-household.ts';

const text = fc.string({ minLength: 1, unit: 'binary' });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a household written out', () => {
  it('is read as the same household, whatever its names are made of', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        day,
        (names, ids, from) => {
          const household = Household.parse({
            household: 1,
            time_zone: 'Europe/London',
            people: names.map((name, n) => ({
              name,
              is: n === 0 ? 'me' : 'resident',
              lived_here: [{ from }],
              accounts: n === 0 ? ids : [],
            })),
            shared_accounts: [],
            orders: names.slice(1, 2).map((about) => ({ name: '- order: #1', about, from })),
            rooms: Object.fromEntries(ids.map((id) => [`room ${id}`, 'bedroom'])),
          });
          expect(parseOrUndefined(formatHousehold(household))).toEqual(
            parseOrUndefined(JSON.stringify(household)),
          );
        },
      ),
    );
  });

  it('keeps exceptions and what nobody said', () => {
    const household = Household.parse({
      household: 1,
      people: [{ name: 'jo' }],
      exceptions: [
        { why: 'yes', rules: ['camera-captures'], when: { 'actor.person': ['jo', 'no'] } },
      ],
    });
    expect(parseHousehold(formatHousehold(household), 'h')).toEqual(household);
  });
});

/** What the household file refuses (the same id twice ...), it refuses in either form. */
function parseOrUndefined(written: string): Household | undefined {
  try {
    return parseHousehold(written, 'h');
  } catch {
    return undefined;
  }
}
