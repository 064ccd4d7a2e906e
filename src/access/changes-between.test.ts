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
import type { Automation } from '../model/automation.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Observation } from '../model/observation.ts';
import { changesBetween } from './changes-between.ts';
import { mergeObservations } from './merge-observations.ts';

type Look = {
  readonly record: string;
  readonly iso: string;
  readonly more: readonly Observation[];
};

/** A whole backup: the hub, its owner, and whatever else is given. */
function look({ record, iso, more }: Look): Observation[] {
  const source = sourceOf(record);
  return [
    snapshotOf(record, iso),
    snapshotOf(record, iso, 'devices'),
    deviceOf('hub', { form: 'hub', source }),
    accountOf('u:robin', { name: 'Robin', source }),
    ...more.map((one) => ({ ...one, source })),
  ];
}

const days = { a: '2025-01-01T00:00Z', b: '2025-02-01T00:00Z', c: '2025-03-01T00:00Z' } as const;

function changesOver(...looks: readonly (readonly Observation[])[]) {
  const records = ['a', 'b', 'c'] as const;
  const all = looks.flatMap((more, index) => {
    const record = records[index] ?? 'c';
    return look({ record, iso: days[record], more });
  });
  return changesBetween(mergeObservations(all));
}

function told(...looks: readonly (readonly Observation[])[]): string[] {
  return changesOver(...looks).changes.map(({ what, standing, fields }) =>
    `${what} ${standing.kind} ${standing.id} ${fields.join(',')}`.trim(),
  );
}

const sam = accountOf('u:sam', { name: 'Sam' });
const token = accountOf('t:1', { name: 'Tablet', accountKind: 'token', belongsTo: 'u:sam' });
const automation: Automation = {
  kind: 'automation',
  id: 'automation:door',
  form: 'automation',
  name: 'Door',
  isEnabled: true,
  isHidden: false,
  triggers: [],
  steps: [],
  tells: [],
  source: sourceOf('a'),
};

describe('what changed between two looks at a home', () => {
  it('is nothing where nothing did, and where there is one look only', () => {
    expect(told([sam, token], [sam, token])).toEqual([]);
    expect(changesOver([sam])).toEqual({
      looksMs: [Date.parse(days.a)],
      changes: [],
      gaps: [],
    });
  });

  it('tells what came, what went and what came again', () => {
    expect(told([], [sam], [sam])).toEqual(['added account u:sam']);
    expect(told([sam, token], [token])).toEqual(['removed account u:sam']);
    expect(told([sam], [], [sam])).toEqual(['removed account u:sam', 'added-again account u:sam']);
  });

  it('tells between which looks it was', () => {
    const [change] = changesOver([], [], [sam]).changes;
    expect(change).toMatchObject({ fromMs: Date.parse(days.b), untilMs: Date.parse(days.c) });
  });

  it('tells of roles, apps, sharing and automations that stand another way', () => {
    const phone = deviceOf('phone', { form: 'phone', reports: ['battery'] });
    expect(
      told(
        [sam, phone, automation],
        [
          { ...sam, role: 'owner', isActive: false },
          { ...phone, reports: ['battery', 'location'] },
          { ...automation, isEnabled: false },
        ],
      ),
    ).toEqual([
      'changed account u:sam role,isActive',
      'changed automation automation:door isEnabled',
      'changed device phone reports',
    ]);
  });

  it('tells of a way in once where its holder came or went with it', () => {
    const grant = grantOf('g:sam', 'u:sam');
    expect(told([], [sam, grant])).toEqual(['added account u:sam']);
    expect(told([sam, grant], [sam, { ...grant, isValid: false }])).toEqual([
      'changed grant g:sam isValid',
    ]);
    expect(told([sam], [sam, grant])).toEqual(['added grant g:sam']);
  });

  it('does not count a use as a change', () => {
    const grant = grantOf('g:sam', 'u:sam', { lastUsed: momentAt('2025-01-01T00:00Z') });
    expect(
      told([sam, grant], [sam, { ...grant, lastUsed: momentAt('2025-01-31T00:00Z') }]),
    ).toEqual([]);
  });

  it('counts nothing as gone because another home, or a part of this one, does not show it', () => {
    const otherHome = [
      snapshotOf('d', '2025-04-01T00:00Z'),
      deviceOf('hub', { form: 'hub', source: sourceOf('d') }),
      accountOf('u:jo', { source: sourceOf('d') }),
    ];
    const whole = look({ record: 'a', iso: days.a, more: [sam] });
    expect(changesBetween(mergeObservations([...whole, ...otherHome])).changes).toEqual([]);
  });

  it('names the holes in the history since the first look, and none before it', () => {
    const gap = (iso: string, until: string): Coverage => ({
      kind: 'coverage',
      id: `gap-${iso}`,
      aspect: 'gap',
      topic: 'history',
      from: momentAt(iso),
      until: momentAt(until),
      source: sourceOf('b'),
    });
    const early = gap('2024-12-01T00:00Z', '2024-12-02T00:00Z');
    const late = gap('2025-01-10T00:00Z', '2025-01-11T00:00Z');
    expect(changesOver([], [early, late]).gaps.map(({ id }) => id)).toEqual([late.id]);
  });

  it('is told the other way round by the same looks in the other order', () => {
    const some = fc.subarray<Observation>([sam, token, automation, deviceOf('lamp')]);
    const turned = { added: 'removed', removed: 'added' } as const;
    fc.assert(
      fc.property(some, some, (before, after) => {
        const there = changesOver(before, after).changes;
        const back = changesOver(after, before).changes;
        const key = (what: string, id: string) => `${what} ${id}`;
        expect(there.map(({ what, standing }) => key(what, standing.id)).sort()).toEqual(
          back
            .map(({ what, standing }) => key(turned[what as 'added' | 'removed'], standing.id))
            .sort(),
        );
        expect(there.length).toBe(
          new Set([...before, ...after].map(({ id }) => id)).size -
            before.filter((one) => after.includes(one)).length,
        );
      }),
    );
  });
});
