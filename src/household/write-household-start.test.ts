import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, deviceOf } from './cast.test-data.ts';
import { parseHousehold } from './parse-household.ts';
import { writeHouseholdStart } from './write-household-start.ts';

const home = [
  deviceOf('hub', { form: 'hub', timeZone: 'Europe/Madrid' }),
  deviceOf('phone-sam', { form: 'phone', name: "Sam's phone" }),
  deviceOf('phone-x', { form: 'phone', name: 'old phone' }),
  accountOf('u:sam', { name: 'Sam' }),
  accountOf('p:sam', { name: 'Sam', accountKind: 'tracked-person' }),
  accountOf('u:alex', { name: 'Alex' }),
  accountOf('u:alex2', { name: 'Alex' }),
  accountOf('app', { accountKind: 'app', belongsTo: 'u:sam', device: 'phone-sam' }),
  accountOf('sys', { accountKind: 'system' }),
  accountOf('link', { accountKind: 'cloud', name: 'cloud link' }),
];

describe('writeHouseholdStart', () => {
  it('proposes people where the records leave no doubt, and says of nobody who they are', () => {
    const { people, time_zone } = parseHousehold(writeHouseholdStart(home), 'h');
    expect(time_zone).toBe('Europe/Madrid');
    expect(people).toEqual([
      { name: 'Alex', is: 'unknown', lived_here: [], accounts: ['u:alex'], phones: [] },
      { name: 'Alex 2', is: 'unknown', lived_here: [], accounts: ['u:alex2'], phones: [] },
      {
        name: 'Sam',
        is: 'unknown',
        lived_here: [],
        accounts: ['u:sam', 'p:sam'],
        phones: ['phone-sam'],
      },
    ]);
  });

  it('shows the rest beside it and leaves systems out', () => {
    const text = writeHouseholdStart(home);
    expect(text).toContain('#   - phone-x  # old phone');
    expect(text).toContain('#   - link  # cloud link (cloud)');
    expect(text).not.toContain('sys');
  });

  it('leaves blanks that can be filled in line by line', () => {
    const filled = writeHouseholdStart(home)
      .replace('orders:', 'orders:\n  - { name: order, about: Sam, from: 2025-03-01 }')
      .replace('rooms:', 'rooms:\n  Den: child')
      .replaceAll(/^ {4}lived_here:.*/gm, '    lived_here:\n      - { from: 2021-05-01 }');
    const { orders, rooms, people } = parseHousehold(filled, 'h');
    expect([orders.length, rooms.Den]).toEqual([1, 'child']);
    expect(people.map(({ lived_here }) => lived_here.length)).toEqual([1, 1, 1]);
  });

  it('has examples that work once their # is taken away', () => {
    const filled = writeHouseholdStart(home)
      .replaceAll(/^#(?= {2}\S)/gm, '')
      .replace('about: sam', 'about: Sam');
    const { shared_accounts, orders, rooms } = parseHousehold(filled, 'h');
    expect(shared_accounts).toEqual(['family tablet']);
    expect(orders).toMatchObject([{ about: 'Sam', until: '2026-03-01' }]);
    expect(rooms).toEqual({ "robin's den": 'child' });
  });

  it('uses no word that tells why somebody wants to know', () => {
    expect(writeHouseholdStart(home)).not.toMatch(/abus|stalk|victim|harass|violen|perpetr|spy/i);
  });

  it('parses back whatever the names are, and is the same in any order', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    const kinds = fc.constantFrom('user', 'tracked-person', 'app', 'cloud');
    const accounts = fc.uniqueArray(fc.tuple(text, text, kinds), { selector: ([id]) => id });
    const phones = fc.uniqueArray(fc.tuple(text, text), { selector: ([id]) => id });
    fc.assert(
      fc.property(accounts, phones, (given, phoneNames) => {
        const observations = [
          ...given.map(([id, name, accountKind]) => accountOf(id, { name, accountKind })),
          ...phoneNames.map(([id, name]) => deviceOf(id, { name, form: 'phone' })),
        ];
        const written = writeHouseholdStart(observations);
        const { people } = parseHousehold(written, 'h');
        const expected = given.filter(([, , kind]) => kind === 'user' || kind === 'tracked-person');
        expect(people.flatMap((person) => person.accounts).sort()).toEqual(
          expected.map(([id]) => id).sort(),
        );
        expect(writeHouseholdStart(observations.toReversed())).toBe(written);
      }),
    );
  });
});
