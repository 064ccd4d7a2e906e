import { describe, expect, it } from 'vitest';
import { changesBetween } from '../access/changes-between.ts';
import { mergeObservations } from '../access/merge-observations.ts';
import { accountOf, deviceOf, grantOf, snapshotOf, sourceOf } from '../household/cast.test-data.ts';
import type { Automation } from '../model/automation.ts';
import type { Observation } from '../model/observation.ts';
import { changeLine } from './change-lines.ts';
import { claimsIn } from './claims.ts';

/** What differs between a home with the first things and the same home with the others. */
function changesOver(...looks: readonly (readonly Observation[])[]) {
  const all = looks.flatMap((more, nr) => {
    const source = sourceOf(String(nr));
    return [
      snapshotOf(String(nr), `2025-0${nr + 1}-01T00:00Z`),
      ...[deviceOf('hub', { form: 'hub' }), accountOf('u:robin'), ...more].map((one) => ({
        ...one,
        source,
      })),
    ];
  });
  return changesBetween(mergeObservations(all));
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

describe('a change in words', () => {
  const nameOf = (id: string): string => (id === 'u:sam' ? 'Sam' : id);
  const lines = (...looks: readonly (readonly Observation[])[]): string[] =>
    changesOver(...looks).changes.map((change) => changeLine(change, nameOf));

  it('says what differs, and no more', () => {
    expect(lines([], [sam, token])).toEqual([
      'Long-lived token Tablet: not there before, there after.',
      'Account Sam: not there before, there after.',
    ]);
    expect(lines([sam], [{ ...sam, role: 'owner' }])).toEqual([
      'Account Sam: before, its role is administrator; after, its role is owner.',
    ]);
    const phone = deviceOf('Pixel', { form: 'phone' });
    expect(lines([phone], [{ ...phone, reports: ['location'] }])).toEqual([
      'Phone Pixel: before, it passes on nothing; after, it passes on where it is.',
    ]);
    const grant = grantOf('g', 'u:sam');
    expect(lines([sam, grant], [sam])).toEqual([
      'Way in of Sam (password): there before, no more after.',
    ]);
  });

  it('has words for every field, and claims nothing', () => {
    const all = [
      ...lines(
        [sam],
        [
          {
            ...sam,
            name: 'S',
            isActive: false,
            isLocalOnly: true,
            hasSecondFactor: true,
            trackedBy: ['x'],
            isOrphan: true,
            belongsTo: 'y',
          },
        ],
      ),
      ...lines(
        [sam, grantOf('g', 'u:sam')],
        [
          sam,
          grantOf('g', 'u:sam', {
            role: 'guest',
            canManage: false,
            isValid: false,
            reach: 'unknown',
            on: 'x',
          }),
        ],
      ),
      ...lines(
        [deviceOf('d')],
        [
          deviceOf('d', {
            name: 'n',
            room: 'r',
            isHidden: true,
            isDisabled: true,
            isRemoved: true,
            reports: [],
            abilities: ['watch'],
          }),
        ],
      ),
      ...lines(
        [automation],
        [
          {
            ...automation,
            name: 'n',
            isEnabled: false,
            isHidden: true,
            triggers: [{ type: 'time', parts: [], devices: [] }],
            steps: [{ action: 'turn-on', service: 's', parts: [], devices: [] }],
            tells: [{ service: 's' }],
          },
        ],
      ),
    ];
    expect(all).toHaveLength(4);
    expect(all.join(' ')).not.toMatch(/undefined|\[object|isActive|null/);
    expect(claimsIn(all.join(' '))).toEqual([]);
  });
});
