import type { Access, HeldGrant } from '../../../access/access-at.ts';
import { keyOfHolder } from '../../../access/summarise-access.ts';
import type { Home } from '../../../context/home.ts';
import { Ability } from '../../../model/ability.ts';
import type { Device } from '../../../model/device.ts';
import type { AccessAnswer } from '../answers.ts';
import { roomOf } from './places.ts';

type Cell = AccessAnswer['rows'][number]['cells'][number];
type Draft = {
  readonly room: string;
  readonly ability: Ability;
  readonly devices: Set<string>;
  readonly grants: Set<string>;
  isCertain: boolean;
};

/** What each row of the table can do, room by room, with the ways in that make it so. */
export function cellsByRow(
  access: Access,
  home: Home,
  devices: readonly Device[],
): ReadonlyMap<string, readonly Cell[]> {
  const drafts = new Map<string, Map<string, Draft>>();
  const reach = reachOf(devices);
  for (const held of access.grants) {
    const key = keyOfHolder(home, held.grant.holder);
    const row = drafts.get(key) ?? new Map<string, Draft>();
    drafts.set(key, row);
    for (const device of reach(held.grant.on)) addDevice(row, held, device);
  }
  return new Map(
    [...drafts].map(([key, row]) => [key, [...row.values()].map(cellOf).sort(inOrder)]),
  );
}

function addDevice(row: Map<string, Draft>, { grant, isCertain }: HeldGrant, device: Device): void {
  const room = roomOf(device);
  for (const ability of device.abilities) {
    if (!grant.abilities.includes(ability)) continue;
    const key = `${room}\n${ability}`;
    const draft = row.get(key) ?? {
      room,
      ability,
      devices: new Set<string>(),
      grants: new Set<string>(),
      isCertain: false,
    };
    row.set(key, draft);
    draft.devices.add(device.id);
    draft.grants.add(grant.id);
    // One way in that was surely there is enough to be sure that it could be done.
    draft.isCertain ||= isCertain;
  }
}

/** What a way in opens: one device, or everything of the same product where it is a way into its hub. */
function reachOf(devices: readonly Device[]): (on: string) => readonly Device[] {
  const byId = new Map(devices.map((device) => [device.id, device]));
  const ofProduct = new Map<string, Device[]>();
  for (const device of devices)
    ofProduct.set(productOf(device.id), [...(ofProduct.get(productOf(device.id)) ?? []), device]);
  return (on) => {
    const device = byId.get(on);
    if (device === undefined) return [];
    return device.form === 'hub' ? (ofProduct.get(productOf(on)) ?? []) : [device];
  };
}

/** Ids begin with the product that the record is from. */
function productOf(id: string): string {
  return id.split(':', 1)[0] ?? '';
}

function cellOf({ room, ability, devices, grants, isCertain }: Draft): Cell {
  return { room, ability, devices: [...devices], grants: [...grants], isCertain };
}

function inOrder(a: Cell, b: Cell): number {
  if (a.room !== b.room) return a.room < b.room ? -1 : 1;
  return Ability.options.indexOf(a.ability) - Ability.options.indexOf(b.ability);
}
