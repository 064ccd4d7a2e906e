import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountOf,
  deviceOf,
  grantOf,
  momentAt,
  snapshotOf,
  sourceOf,
} from '../household/cast.test-data.ts';
import type { Act } from '../model/act.ts';
import type { Observation } from '../model/observation.ts';
import { mergeObservations } from './merge-observations.ts';

const actOf = (id: string, iso: string, record: string): Act => ({
  kind: 'act',
  id,
  at: momentAt(iso),
  action: 'turn-on',
  by: { grade: 'confirmed', account: 'u:sam' },
  devices: [],
  parts: [],
  values: {},
  isSeenToHappen: true,
  source: sourceOf(record),
});

const backup = (record: string, iso: string, ids: readonly string[]): Observation[] => [
  snapshotOf(record, iso),
  deviceOf('hub', { form: 'hub', source: sourceOf(record) }),
  ...ids.flatMap((id) => [
    accountOf(id, { name: `${id} in ${record}`, source: sourceOf(record) }),
    grantOf(`g ${id}`, id, { source: sourceOf(record) }),
  ]),
];
const early = [
  ...backup('a', '2025-01-01T00:00Z', ['u:sam', 'u:alex']),
  actOf('1', '2024-12-30T10:00Z', 'a'),
  actOf('2', '2024-12-31T10:00Z', 'a'),
];
const late = [
  ...backup('b', '2025-02-01T00:00Z', ['u:sam', 'u:jo']),
  actOf('2', '2024-12-31T10:00Z', 'b'),
  actOf('3', '2025-01-20T10:00Z', 'b'),
];

describe('mergeObservations', () => {
  const merged = mergeObservations([...early, ...late]);

  it('keeps every act once, by time', () => {
    const acts = merged.observations.filter(({ kind }) => kind === 'act');
    expect(acts.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('lets the latest snapshot win, however they are named, and keeps what was before', () => {
    const sam = merged.observations.find(({ kind, id }) => kind === 'account' && id === 'u:sam');
    expect(sam).toMatchObject({ name: 'u:sam in b' });
    expect(merged.versions.get('account u:sam')).toHaveLength(2);
    const swapped = [
      ...backup('a', '2025-02-01T00:00Z', ['u:sam']),
      ...backup('b', '2025-01-01T00:00Z', ['u:sam']),
    ];
    const winner = mergeObservations(swapped).observations.find(({ id }) => id === 'u:sam');
    expect(winner).toMatchObject({ name: 'u:sam in a' });
  });

  it('tells between which two snapshots something went', () => {
    const between = {
      seenMs: Date.parse('2025-01-01T00:00Z'),
      missingMs: Date.parse('2025-02-01T00:00Z'),
    };
    expect([...merged.gone]).toEqual([
      ['u:alex', between],
      ['g u:alex', between],
    ]);
  });

  it('says nothing is gone because a record shows another home, or only part of this one', () => {
    const otherHome = [
      snapshotOf('c', '2025-03-01T00:00Z'),
      deviceOf('hub', { form: 'hub', source: sourceOf('c') }),
      accountOf('u:robin', { source: sourceOf('c') }),
    ];
    const onlyDevices = [
      snapshotOf('d', '2025-03-01T00:00Z'),
      deviceOf('hub', { form: 'hub', source: sourceOf('d') }),
    ];
    const noTime = late.filter(({ kind }) => kind !== 'coverage');
    for (const other of [otherHome, onlyDevices, noTime])
      expect(mergeObservations([...early, ...other]).gone.size).toBe(0);
  });

  it('says nothing is gone where a later record does not say that it shows all', () => {
    const before = [...early, deviceOf('camera', { source: sourceOf('a') })];
    const damaged = late.filter(({ kind }) => kind !== 'coverage');
    const goneWith = (...said: Observation[]) =>
      [...mergeObservations([...before, ...damaged, ...said]).gone.keys()].sort();
    const [accounts, devices] = (['accounts', 'devices'] as const).map((topic) =>
      snapshotOf('b', '2025-02-01T00:00Z', topic),
    ) as [Observation, Observation];
    expect(goneWith(devices)).toEqual(['camera']);
    expect(goneWith(accounts)).toEqual(['g u:alex', 'u:alex']);
    expect(goneWith(accounts, devices)).toEqual(['camera', 'g u:alex', 'u:alex']);
  });

  it('knows the latest moment of all', () => {
    expect(merged.latestMs).toBe(Date.parse('2025-02-01T00:00Z'));
    expect(mergeObservations([]).latestMs).toBeUndefined();
  });

  it('gives the same whatever the order, and whatever is given twice', () => {
    const all = [...early, ...late];
    const plain = ({ observations, gone, latestMs }: typeof merged) => ({
      observations,
      gone: [...gone].sort(),
      latestMs,
    });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.subarray(all),
        (shuffled, again) => {
          const other = mergeObservations([...again, ...shuffled]);
          expect(plain(other)).toEqual(plain(merged));
        },
      ),
    );
  });
});
