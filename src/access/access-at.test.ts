import { describe, expect, it } from 'vitest';
import {
  accountOf,
  deviceOf,
  grantOf,
  momentAt,
  snapshotOf,
  sourceOf,
} from '../household/cast.test-data.ts';
import type { Account } from '../model/account.ts';
import type { Act } from '../model/act.ts';
import type { Grant } from '../model/grant.ts';
import type { Observation } from '../model/observation.ts';
import { accessAt } from './access-at.ts';
import { mergeObservations } from './merge-observations.ts';

type Change = {
  readonly account?: Partial<Account>;
  readonly grant?: Partial<Grant>;
};

const backup = (record: string, day: string, held: Record<string, Change>): Observation[] => [
  snapshotOf(record, `${day}T00:00Z`),
  deviceOf('hub', { form: 'hub', source: sourceOf(record) }),
  accountOf('u:sam', { source: sourceOf(record) }),
  ...Object.entries(held).flatMap(([id, { account, grant }]) => [
    accountOf(id, { source: sourceOf(record), ...account }),
    grantOf(`g ${id}`, id, { source: sourceOf(record), ...grant }),
  ]),
];

const actOn = (action: Act['action'], about: string, day: string): Act => ({
  kind: 'act',
  id: `${action} ${day}`,
  at: momentAt(`${day}T00:00Z`),
  action,
  about,
  by: { grade: 'unknown' },
  devices: [],
  parts: [],
  values: {},
  isSeenToHappen: true,
  source: sourceOf('b'),
});

const heldOn = (observations: Observation[], day: string, id = 'g u:alex'): string => {
  const { grants } = accessAt(mergeObservations(observations), Date.parse(`${day}T12:00Z`));
  const held = grants.find(({ grant }) => grant.id === id);
  if (held === undefined) return 'no';
  return held.isCertain ? 'yes' : 'maybe';
};

const there = { 'u:alex': {} };
const days = ['2025-01-01', '2025-01-15', '2025-02-01', '2025-02-15'];
const over = (observations: Observation[], id?: string): string[] =>
  days.map((day) => heldOn(observations, day, id));

describe('accessAt', () => {
  it('leaves open when something went, unless an act tells', () => {
    const went = [...backup('a', '2025-01-10', there), ...backup('b', '2025-02-01', {})];
    expect(over(went)).toEqual(['maybe', 'maybe', 'no', 'no']);
    expect(over([...went, actOn('remove-account', 'u:alex', '2025-01-20')])).toEqual([
      'maybe',
      'yes',
      'no',
      'no',
    ]);
    expect(over([...went, actOn('remove-account', 'u:alex', '2025-01-12')])).toEqual([
      'maybe',
      'no',
      'no',
      'no',
    ]);
  });

  it('leaves open when something came, unless it or an act tells', () => {
    const came = backup('b', '2025-02-01', there);
    const since = { 'u:alex': { grant: { since: momentAt('2025-01-10T00:00Z') } } };
    expect(over(came)).toEqual(['maybe', 'maybe', 'yes', 'yes']);
    expect(over(backup('b', '2025-02-01', since))[0]).toBe('no');
    expect(over([...came, actOn('add-account', 'u:alex', '2025-01-10')])).toEqual([
      'no',
      'yes',
      'yes',
      'yes',
    ]);
    const earlier = backup('a', '2025-01-10', {});
    expect(over([...earlier, ...came])).toEqual(['no', 'maybe', 'yes', 'yes']);
  });

  it('knows somebody removed and added again', () => {
    const again = [
      ...backup('a', '2024-12-31', there),
      ...backup('b', '2025-01-10', {}),
      ...backup('c', '2025-01-31', there),
    ];
    const acts = [
      actOn('remove-account', 'u:alex', '2025-01-02'),
      actOn('add-account', 'u:alex', '2025-01-20'),
    ];
    expect(over([...again, ...acts])).toEqual(['yes', 'no', 'yes', 'yes']);
    expect(over([...again, ...acts.slice(0, 1)])).toEqual(['yes', 'maybe', 'yes', 'yes']);
  });

  it('ends a grant when it says so, but not when a later snapshot moved the end', () => {
    const until = (day: string) => ({ 'u:alex': { grant: { until: momentAt(`${day}T00:00Z`) } } });
    const first = backup('a', '2025-01-01', until('2025-01-10'));
    expect(over(first)).toEqual(['yes', 'no', 'no', 'no']);
    const moved = backup('b', '2025-02-01', until('2025-02-10'));
    expect(over([...first, ...moved])).toEqual(['yes', 'yes', 'yes', 'no']);
  });

  it('does not let what is not valid now speak for the past', () => {
    const off = { 'u:alex': { grant: { isValid: false } } };
    expect(over(backup('a', '2025-01-10', off))).toEqual(['maybe', 'no', 'no', 'no']);
  });

  it('takes an end before the snapshot as the end, and one after it as the latest it can be', () => {
    const until = { isValid: false, until: momentAt('2025-01-20T00:00Z') };
    const expired = backup('a', '2025-03-01', { 'u:alex': { grant: until } });
    expect(over(expired).slice(2)).toEqual(['no', 'no']);
    const begun = { ...until, since: momentAt('2024-01-01T00:00Z') };
    expect(over(backup('a', '2025-03-01', { 'u:alex': { grant: begun } }))).toEqual([
      'yes',
      'yes',
      'no',
      'no',
    ]);
    const wentLater = { ...until, until: momentAt('2025-02-10T00:00Z') };
    const went = backup('a', '2025-01-01', {
      'u:alex': { account: { isActive: false }, grant: wentLater },
    });
    expect(over(went)).toEqual(['maybe', 'maybe', 'maybe', 'no']);
    expect(over([...went, actOn('remove-account', 'u:alex', '2025-01-20')])).toEqual([
      'yes',
      'yes',
      'no',
      'no',
    ]);
  });

  it('ends sessions with their account and lets apps live on', () => {
    const of = (accountKind: 'session' | 'app') => ({
      account: { accountKind, belongsTo: 'u:alex' },
      grant: { means: accountKind, since: momentAt('2024-01-01T00:00Z') },
    });
    const held = { 'u:alex': {}, 's:1': of('session'), 'app:1': of('app') };
    const records = [
      ...backup('a', '2024-12-31', held),
      ...backup('b', '2025-02-14', { 'app:1': of('app') }),
      actOn('remove-account', 'u:alex', '2025-01-10'),
    ];
    expect(over(records, 'g s:1')).toEqual(['yes', 'no', 'no', 'no']);
    expect(over(records, 'g app:1')).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  it('does not hang on accounts that belong to each other', () => {
    const loop = {
      's:1': { account: { accountKind: 'session', belongsTo: 's:2' } },
      's:2': { account: { accountKind: 'session', belongsTo: 's:1' } },
    } as const;
    expect(heldOn(backup('a', '2025-01-01', loop), '2025-01-01', 'g s:1')).toBe('yes');
  });
});
