import { describe, expect, it } from 'vitest';
import { accountOf, deviceOf } from './cast.test-data.ts';
import { matchHousehold } from './match-household.ts';
import { lineInHousehold, parseHousehold } from './parse-household.ts';

const accounts = [
  accountOf('u:sam', { name: 'Sam' }),
  accountOf('s:1', { accountKind: 'session', belongsTo: 'u:sam' }),
  accountOf('t:1', { accountKind: 'token', belongsTo: 's:1' }),
  accountOf('app:alex', { accountKind: 'app', device: 'phone-alex' }),
  accountOf('app:jo', { accountKind: 'app', device: 'phone-jo', belongsTo: 'u:jo' }),
  accountOf('app:old', { accountKind: 'app', device: 'phone-alex', belongsTo: 'u:gone' }),
  accountOf('u:jo', { name: 'jo' }),
  accountOf('u:wall', { name: 'wall' }),
  accountOf('s:wall', { accountKind: 'session', belongsTo: 'u:wall' }),
  accountOf('u:two', { name: 'two' }),
  accountOf('u:two2', { name: 'two' }),
  accountOf('loop', { accountKind: 'token', belongsTo: 'loop' }),
  accountOf('sys', { accountKind: 'system' }),
];
const devices = [
  deviceOf('phone-alex', { form: 'phone', name: "alex's phone" }),
  deviceOf('phone-jo', { form: 'phone' }),
  deviceOf('lamp', { room: 'Den' }),
];
const text = `household: 1
people:
  - { name: sam, is: me, accounts: [ Sam ] }
  - { name: alex, is: resident, phones: [ "alex's phone" ] }
  - { name: jo, is: unknown, accounts: [ jo, gone-id ] }
  - { name: robin, is: child, accounts: [ two ] }
shared_accounts: [ wall ]
rooms: { den: child, attic: child }
`;
const match = matchHousehold(parseHousehold(text, 'h'), accounts, devices);
const personOf = (id: string) => match.personOfAccount.get(id)?.name;

describe('matchHousehold', () => {
  it('finds an account by id or by its name, and what belongs to it', () => {
    expect(['u:sam', 's:1', 't:1'].map(personOf)).toEqual(['sam', 'sam', 'sam']);
    expect(match.rootOfAccount.get('t:1')).toBe('u:sam');
    expect(match.rootOfAccount.get('loop')).toBe('loop');
  });

  it('takes an app without an owner, or whose owner is gone, as the phone holder’s, and a phone as its app owner’s', () => {
    expect(['app:alex', 'app:old'].map(personOf)).toEqual(['alex', 'alex']);
    expect(match.personOfPhone.get('phone-jo')?.name).toBe('jo');
  });

  it('keeps an account that is gone by its id', () => {
    expect(personOf('gone-id')).toBe('jo');
  });

  it('lets a shared account and its sessions be nobody’s in particular', () => {
    expect([...match.sharedAccounts].sort()).toEqual(['s:wall', 'u:wall']);
    expect(personOf('u:wall')).toBeUndefined();
  });

  it('tells which names the records do not know, or know twice, and where they stand', () => {
    expect(
      match.unmatched.map(({ name, why, way }) => [name, why, lineInHousehold(text, way)]),
    ).toEqual([
      ['gone-id', 'not-in-records', 5],
      ['two', 'not-unique', 6],
      ['attic', 'not-in-records', 8],
    ]);
  });

  it('counts an account as unnamed while nobody said who holds it', () => {
    expect(match.unnamedAccounts).toEqual(['app:jo', 'u:jo', 'u:two', 'u:two2', 'loop']);
    expect(match.namesPeople).toBe(true);
  });
});
