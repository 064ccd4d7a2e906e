import { describe, expect, it } from 'vitest';
import { accountOf, deviceOf, grantOf } from '../household/cast.test-data.ts';
import { emptyHousehold } from '../household/empty-household.ts';
import { parseHousehold } from '../household/parse-household.ts';
import type { Account } from '../model/account.ts';
import type { Household } from '../model/household.ts';
import type { Observation } from '../model/observation.ts';
import { fieldsOf } from './home.test-data.ts';

const told = (people: string): Household => parseHousehold(`household: 1\npeople:\n${people}`, 'h');

const two = told(`  - { name: sam, is: me, accounts: [ Sam ] }
  - { name: alex, is: resident, accounts: [ Alex ], phones: [ phone-x ] }
  - { name: robin, is: child, accounts: [ "p:robin" ] }
  - { name: jo, is: resident, lived_here: [ { until: 2025-01-01 } ] }`);

describe('an account', () => {
  const account = (id: string, more: readonly Observation[] = [], file = two) =>
    fieldsOf(id, more, file);

  it('of an app says whose phone it is on, and whether that is another', () => {
    const app = (rest: Partial<Account>) =>
      account('app', [deviceOf('phone-x', { form: 'phone' }), appOf(rest)]);
    expect(app({ belongsTo: 'u:sam' })).toMatchObject({
      'account.phone': 'phone-x',
      'account.phone_person': 'alex',
      'account.phone_relation': 'resident',
      'account.phone_is_of_another': true,
    });
    expect(app({ belongsTo: 'u:alex' })['account.phone_is_of_another']).toBe(false);
    expect(app({ belongsTo: 'u:jo' })['account.phone_is_of_another']).toBe(null);
    expect(account('u:sam')['account.phone_is_of_another']).toBe(null);
    expect(account('u:sam')['account.phone_relation']).toBe(null);
  });

  it('says whether its person can sign in, by this account or another', () => {
    const can = (id: string, ...more: Observation[]) =>
      account(id, more)['account.person_can_sign_in'];
    expect(can('p:robin', grantOf('g', 'u:alex'))).toBe(false);
    expect(can('p:robin')).toBe(null);
    expect(can('u:alex', grantOf('g', 'u:alex'))).toBe(true);
    expect(can('u:alex', grantOf('g', 'u:alex', { isValid: false }))).toBe(false);
    const off = accountOf('u:alex', { name: 'Alex', isActive: false });
    expect(can('u:alex', off, grantOf('g', 'u:alex'))).toBe(false);
    expect(can('u:jo', grantOf('g', 'u:jo'))).toBe(null);
  });

  it('that links is left out only of a file that speaks of links', () => {
    const links = [
      accountOf('cloud', { accountKind: 'cloud' }),
      accountOf('voice', { accountKind: 'voice-assistant' }),
    ];
    const isLeftOut = (id: string, file: Household) =>
      account(id, links, file)['account.link_is_left_out'];
    const one = told('  - { name: sam, is: me, accounts: [ Sam, cloud ] }');
    const asked = told('  - { name: sam, is: me }\n  - { name: jo, accounts: [ voice ] }');
    expect(['cloud', 'voice', 'u:jo'].map((id) => isLeftOut(id, one))).toEqual([false, true, null]);
    expect(isLeftOut('voice', asked)).toBe(true);
    expect(isLeftOut('voice', two)).toBe(false);
  });

  it('says how many adults live here today', () => {
    expect(account('u:sam')['home.adults']).toBe(2);
    expect(account('u:sam', [], emptyHousehold)['home.adults']).toBe(null);
    const moved = told(
      '  - { name: sam, is: me, lived_here: [ { until: 2025-01-01 } ] }\n  - { name: alex, is: resident }',
    );
    expect(account('u:sam', [], moved)['home.adults']).toBe(1);
  });
});

function appOf(rest: Partial<Account>): Account {
  return accountOf('app', { accountKind: 'app', device: 'phone-x', ...rest });
}
