import { describe, expect, it } from 'vitest';
import { emptyHousehold } from '../../../../household/empty-household.ts';
import {
  addPerson,
  give,
  holderOf,
  removePerson,
  setBeing,
  setPeriods,
  type Thing,
  takeBack,
} from './change-household.ts';

const account: Thing = { kind: 'account', id: 'u:sam', name: 'Sam' };
const phone: Thing = { kind: 'phone', id: 'p:1', name: 'phone' };
const two = addPerson(addPerson(emptyHousehold, 'sam'), 'alex');

describe('give', () => {
  it('gives to one holder only, and makes a person who is not there yet', () => {
    const first = give(two, account, { kind: 'person', name: 'sam' });
    const moved = give(first, account, { kind: 'person', name: 'jo' });
    expect(moved.people.map(({ name, accounts }) => [name, accounts])).toEqual([
      ['sam', []],
      ['alex', []],
      ['jo', ['u:sam']],
    ]);
    expect(holderOf(moved, account)).toEqual({ kind: 'person', name: 'jo' });
  });

  it('knows several people and nobody known, each as an answer of its own', () => {
    const several = give(two, account, { kind: 'several' });
    expect(several.shared_accounts).toEqual(['u:sam']);
    const notKnown = give(several, account, { kind: 'not-known' });
    expect(notKnown.shared_accounts).toEqual([]);
    expect(holderOf(notKnown, account)).toEqual({ kind: 'not-known' });
    expect(holderOf(notKnown, phone)).toBeUndefined();
  });

  it('finds what was written by its name, and keeps accounts and phones apart', () => {
    const byName = { ...emptyHousehold, people: two.people.map((one) => ({ ...one })) };
    byName.people[0] = { ...two.people[0], name: 'sam', accounts: ['Sam'] } as never;
    expect(holderOf(byName, account)).toEqual({ kind: 'person', name: 'sam' });
    expect(holderOf(takeBack(byName, account), account)).toBeUndefined();
    const held = give(two, phone, { kind: 'person', name: 'sam' });
    expect(held.people[0]).toMatchObject({ phones: ['p:1'], accounts: [] });
  });
});

it('has only one me', () => {
  const both = setBeing(setBeing(two, 'sam', 'me'), 'alex', 'me');
  expect(both.people.map(({ is }) => is)).toEqual(['unknown', 'me']);
});

it('takes a person out with the orders about them', () => {
  const order = { name: 'order', about: 'sam', from: '2025-03-01' };
  const left = removePerson({ ...two, orders: [order, { ...order, about: 'alex' }] }, 'sam');
  expect(left.people.map(({ name }) => name)).toEqual(['alex']);
  expect(left.orders.map(({ about }) => about)).toEqual(['alex']);
});

it('keeps times in their order', () => {
  const lived = setPeriods(two, 'sam', [{ from: '2025-01-01' }, { until: '2024-01-01' }]);
  expect(lived.people[0]?.lived_here).toEqual([{ until: '2024-01-01' }, { from: '2025-01-01' }]);
});
