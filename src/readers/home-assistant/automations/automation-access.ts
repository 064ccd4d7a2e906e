import type { Ability } from '../../../model/ability.ts';
import type { Account } from '../../../model/account.ts';
import type { Automation } from '../../../model/automation.ts';
import type { Device } from '../../../model/device.ts';
import type { Grant } from '../../../model/grant.ts';
import { abilitiesOf } from '../abilities.ts';
import { grantOn, type Ways } from '../storage/ways.ts';

type Standing = { readonly ways: Ways; readonly devices: ReadonlyMap<string, Device> };

/** An automation acts by itself: an account of its own, with a grant on each thing it commands. */
export const automationAccess = (
  automation: Automation,
  standing: Standing,
): (Account | Grant)[] => [
  {
    kind: 'account',
    id: automation.id,
    name: automation.name,
    accountKind: 'automation',
    role: 'none',
    isActive: automation.isEnabled !== false,
    isOrphan: false,
    trackedBy: [],
    source: automation.source,
  },
  ...commanded(automation).flatMap((id) => grantOnDevice(id, automation, standing)),
  ...openWebhook(automation, standing),
];

/** To tell a phone something is no way to use it; to ask it for its place is. */
const commanded = ({ steps }: Automation): string[] => [
  ...new Set(steps.flatMap(({ action, devices }) => (action === 'notify' ? [] : devices))),
];

const grantOnDevice = (id: string, automation: Automation, { ways, devices }: Standing): Grant => ({
  ...grantOn(ways, {
    holder: automation.id,
    means: 'automation',
    isValid: automation.isEnabled !== false,
    reach: 'home-network',
    source: automation.source,
  }),
  id: `ha:grant:automation:${automation.id}:${id}`,
  on: id,
  abilities: abilitiesOn(id, devices),
});

/** An entity that no file describes still says by its name what it is. */
const abilitiesOn = (id: string, devices: Standing['devices']): Ability[] =>
  devices.get(id)?.abilities ?? abilitiesOf(id.replace(/^ha:entity:/, ''), undefined);

/** A webhook that can be called without signing in, from outside or perhaps from outside. */
const openWebhook = (automation: Automation, { ways, devices }: Standing): (Account | Grant)[] => {
  const hook = automation.triggers.find(
    ({ type, reach }) => type === 'webhook' && reach !== 'home-network',
  );
  if (hook === undefined) return [];
  const id = `ha:webhook:${automation.id}`;
  const isActive = automation.isEnabled !== false;
  const reached = new Set(commanded(automation).flatMap((on) => abilitiesOn(on, devices)));
  return [
    {
      kind: 'account',
      id,
      name: automation.name,
      accountKind: 'webhook',
      role: 'none',
      isActive,
      belongsTo: automation.id,
      isOrphan: false,
      trackedBy: [],
      source: automation.source,
    },
    grantOn(ways, {
      holder: id,
      means: 'webhook',
      isValid: isActive,
      reach: hook.reach ?? 'unknown',
      abilities: ways.abilities.filter((ability) => reached.has(ability)),
      source: automation.source,
    }),
  ];
};
