import {
  accountOf,
  deviceOf,
  momentAt,
  snapshotOf,
  sourceOf,
} from '../household/cast.test-data.ts';
import { parseHousehold } from '../household/parse-household.ts';
import type { Act } from '../model/act.ts';
import type { Automation } from '../model/automation.ts';
import type { Household } from '../model/household.ts';
import type { Observation } from '../model/observation.ts';
import type { State } from '../model/state.ts';
import { placeInContext } from './place-in-context.ts';
import type { PlacedRecord } from './placed-record.ts';

export const nowMs = Date.parse('2025-04-01T12:00Z');

export const household = parseHousehold(
  `household: 1
people:
  - { name: sam, is: me, accounts: [ Sam ] }
  - name: alex
    is: resident
    accounts: [ Alex ]
    lived_here: [ { until: 2025-03-01 } ]
  - { name: robin, is: child, accounts: [ "p:robin" ] }
shared_accounts: [ wall ]
orders: [ { name: order, about: alex, from: 2025-03-15 } ]
rooms: { den: child }
`,
  'h',
);

export const home: Observation[] = [
  snapshotOf('a', '2025-04-01T12:00Z'),
  deviceOf('hub', { form: 'hub', timeZone: 'Europe/London' }),
  deviceOf('lamp', {
    room: 'Den',
    abilities: ['light', 'sense'],
    parts: [
      {
        id: 'light.lamp',
        abilities: ['light'],
        isHidden: false,
        isDisabled: false,
        isRemoved: false,
      },
    ],
  }),
  deviceOf('phone-sam', { form: 'phone', name: "sam's phone" }),
  deviceOf('phone-alex', { form: 'phone' }),
  accountOf('u:sam', { name: 'Sam', trackedBy: ['person.sam'] }),
  accountOf('u:alex', { name: 'Alex', trackedBy: ['person.alex'] }),
  accountOf('p:robin', { accountKind: 'tracked-person', trackedBy: ['person.robin'] }),
  accountOf('u:wall', { name: 'wall' }),
  accountOf('u:jo', { name: 'Jo' }),
  accountOf('sys', { accountKind: 'system' }),
  accountOf('app:sam', { accountKind: 'app', belongsTo: 'u:sam', device: 'phone-sam' }),
  accountOf('app:alex', { accountKind: 'app', belongsTo: 'u:alex', device: 'phone-alex' }),
  accountOf('s:alex', { accountKind: 'session', belongsTo: 'u:alex' }),
];

export const stateOf = (part: string, iso: string, value: string): State => ({
  kind: 'state',
  id: `${part} ${iso}`,
  at: momentAt(iso),
  sort: 'presence',
  device: part,
  part,
  value,
  source: sourceOf('a'),
});

export const presence = (sam: string, alex: string, robin: string): State[] => [
  stateOf('person.sam', '2025-01-01T00:00Z', sam),
  stateOf('person.alex', '2025-01-01T00:00Z', alex),
  stateOf('person.robin', '2025-01-01T00:00Z', robin),
];

export const actOf = (by: Act['by'], rest: Partial<Act> = {}): Act => ({
  kind: 'act',
  id: 'act',
  at: momentAt('2025-03-20T23:30Z'),
  action: 'turn-on',
  service: 'light.turn_on',
  by,
  devices: ['lamp'],
  parts: ['light.lamp'],
  values: {},
  isSeenToHappen: true,
  source: sourceOf('a'),
  ...rest,
});

export const automationOf = (rest: Partial<Automation> = {}): Automation => ({
  kind: 'automation',
  id: 'auto',
  form: 'automation',
  name: 'auto',
  isHidden: false,
  triggers: [{ type: 'presence', parts: ['person.sam'], devices: [] }],
  steps: [],
  tells: [{ service: 'notify.phone_alex', device: 'phone-alex' }],
  source: sourceOf('a'),
  ...rest,
});

export const place = (
  more: readonly Observation[],
  told: Household = household,
): PlacedRecord[] => [...placeInContext([...home, ...more], told, { nowMs })];
export const fieldsOf = (id: string, more: readonly Observation[], told?: Household) =>
  place(more, told).find((record) => record.id === id)?.fields ?? {};
export const actFields = (act: Act, states: State[] = [], told?: Household) =>
  fieldsOf('act', [...states, act], told);

export const byAlex = actOf({ grade: 'confirmed', account: 'u:alex' });
