import { describe, expect, it } from 'vitest';
import { collectContext } from '../context/collect-context.ts';
import { accountOf, deviceOf, grantOf, momentAt, snapshotOf } from '../household/cast.test-data.ts';
import { parseHousehold } from '../household/parse-household.ts';
import { accessAt } from './access-at.ts';
import { orphanApps, unnamedHolders } from './loose-ends.ts';
import { mergeObservations } from './merge-observations.ts';
import { summariseAccess } from './summarise-access.ts';
import { soleAdministrators, whoCanRemove } from './who-can-remove.ts';

const observations = [
  snapshotOf('a', '2025-06-01T00:00Z'),
  deviceOf('hub', { form: 'hub', timeZone: 'Europe/London' }),
  accountOf('u:sam', { name: 'Sam', role: 'member' }),
  accountOf('u:alex', { name: 'Alex', role: 'owner' }),
  accountOf('u:jo', { name: 'Jo', role: 'admin' }),
  accountOf('u:wall', { name: 'wall', role: 'member' }),
  accountOf('sys', { accountKind: 'system', role: 'admin' }),
  accountOf('s:1', { accountKind: 'session', belongsTo: 'u:alex' }),
  accountOf('app:1', { accountKind: 'app', belongsTo: 'u:gone' }),
  grantOf('g1', 'u:sam', { role: 'member', canManage: false, useShown: 'never' }),
  grantOf('g2', 'u:alex', { role: 'owner', abilities: ['lock'], useShown: 'never' }),
  grantOf('g3', 'u:jo'),
  grantOf('g4', 'u:wall', { role: 'member', canManage: false }),
  grantOf('g5', 'sys', { means: 'system' }),
  grantOf('g6', 's:1', {
    means: 'session',
    role: 'owner',
    abilities: ['watch'],
    since: momentAt('2025-01-01T00:00Z'),
    lastUsed: momentAt('2025-05-01T00:00Z'),
    lastUsedFrom: { address: '192.0.2.1', network: 'outside' },
  }),
  grantOf('g7', 'app:1', { means: 'app', role: 'none', canManage: false }),
];
const household = parseHousehold(
  `household: 1
people:
  - { name: sam, is: me, accounts: [ Sam ] }
  - name: alex
    is: resident
    accounts: [ Alex ]
    lived_here: [ { until: 2025-03-01 } ]
shared_accounts: [ wall ]
`,
  'h',
);
const merged = mergeObservations(observations);
const access = accessAt(merged, merged.latestMs ?? 0);
const collector = collectContext();
for (const observation of merged.observations) collector.add(observation);
const { home } = collector.finish(household, { nowMs: merged.latestMs ?? 0 });

describe('summariseAccess', () => {
  const rows = summariseAccess(access, home);

  it('has a row for each person, then for each account nobody holds', () => {
    expect(rows.map(({ name, relation, isShared }) => [name, relation, isShared])).toEqual([
      ['alex', 'left', false],
      ['sam', 'me', false],
      ['Jo', 'unknown', false],
      ['app:1', 'unknown', false],
      ['sys', 'unknown', false],
      ['wall', 'unknown', true],
    ]);
  });

  it('adds up what one person holds', () => {
    expect(rows[0]).toMatchObject({
      person: 'alex',
      daysSinceLeft: 92,
      accounts: ['u:alex'],
      role: 'owner',
      canManage: true,
      means: ['account', 'session'],
      abilities: ['lock', 'watch'],
      since: { text: '2025-01-01T00:00Z' },
      lastUsed: { text: '2025-05-01T00:00Z' },
      lastUsedFrom: { network: 'outside' },
      useShown: 'last-only',
      isCertain: true,
    });
  });
});

describe('what hangs loose', () => {
  it('names accounts that nobody named, without systems and shared ones', () => {
    expect(unnamedHolders(access, home.match).map(({ id }) => id)).toEqual(['app:1', 'u:jo']);
  });

  it('names apps whose account is gone', () => {
    expect(orphanApps(access).map(({ id }) => id)).toEqual(['app:1']);
  });
});

describe('who can remove whom', () => {
  it('lets administrators remove all but the owner and themselves', () => {
    expect(whoCanRemove(access)).toEqual([
      { by: 'u:alex', account: 'u:jo' },
      { by: 'u:alex', account: 'u:sam' },
      { by: 'u:alex', account: 'u:wall' },
      { by: 'u:jo', account: 'u:sam' },
      { by: 'u:jo', account: 'u:wall' },
    ]);
  });

  it('names an administrator that is alone, and not one who may not be', () => {
    expect(soleAdministrators(access)).toEqual([]);
    const alone = { ...access, grants: access.grants.filter(({ grant }) => grant.id !== 'g3') };
    expect(soleAdministrators(alone)).toEqual([{ account: 'u:alex', on: 'hub' }]);
  });
});
