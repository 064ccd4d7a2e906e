import type { Standing } from '../../../access/stand.ts';
import { emptyHousehold } from '../../../household/empty-household.ts';
import { type Proposal, proposePeople } from '../../../household/propose-people.ts';
import type { Account } from '../../../model/account.ts';
import type { Device, RoomClass } from '../../../model/device.ts';
import type { Household } from '../../../model/household.ts';
import type { HouseholdAnswer } from '../answers.ts';
import { roomOf } from './places.ts';

/** Kinds of accounts that can be somebody's own; the others belong to one of them, or to the home. */
const ownKinds: readonly Account['accountKind'][] = ['user', 'tracked-person'];

/** What the person told, beside what the records name and nobody was told to hold yet. */
export function householdAnswer(
  household: Household = emptyHousehold,
  standing?: Standing,
): HouseholdAnswer {
  if (standing === undefined)
    return { household, proposals: [], accounts: [], phones: [], rooms: [] };
  const { accounts, devices } = standing.things;
  return {
    household,
    proposals: proposalsOf(standing),
    accounts: [...accounts],
    phones: devices.filter(({ form }) => form === 'phone'),
    rooms: roomsOf(devices, household),
  };
}

function proposalsOf({ things, home }: Standing): HouseholdAnswer['proposals'] {
  const { people, otherPhones, otherAccounts } = proposePeople(things.accounts, things.devices);
  const { match } = home;
  const isOpenAccount = ({ id }: Account): boolean =>
    !match.personOfAccount.has(id) && !match.sharedAccounts.has(id);
  const isOpenPhone = ({ id }: Device): boolean => !match.personOfPhone.has(id);
  const used = lastUses(things.grants);
  const ofAccount = (account: Account, proposedPerson: string | null) => ({
    kind:
      account.accountKind === 'tracked-person' ? ('tracked-person' as const) : ('account' as const),
    id: account.id,
    name: account.name,
    proposedPerson,
    lastUsedMs: lastUseOf(account, things.accounts, used),
  });
  const ofPhone = ({ id, name }: Device, proposedPerson: string | null) => {
    const apps = things.accounts.filter(({ device }) => device === id);
    const lastUsedMs = latest(apps.map((app) => used.get(app.id)));
    return { kind: 'phone' as const, id, name, proposedPerson, lastUsedMs };
  };
  const ofPerson = ({ name, accounts, phones }: Proposal) => [
    ...accounts.filter(isOpenAccount).map((one) => ofAccount(one, name)),
    ...phones.filter(isOpenPhone).map((one) => ofPhone(one, name)),
  ];
  return [
    ...people.flatMap(ofPerson),
    ...otherPhones.filter(isOpenPhone).map((one) => ofPhone(one, null)),
    ...otherAccounts.filter(isOpenAccount).map((one) => ofAccount(one, null)),
  ];
}

function lastUses(grants: Standing['things']['grants']): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { holder, lastUsed } of grants) {
    if (lastUsed !== undefined)
      used.set(holder, Math.max(used.get(holder) ?? lastUsed.utcMs, lastUsed.utcMs));
  }
  return used;
}

/** An account is used through what belongs to it: its sessions, tokens and apps. */
function lastUseOf(
  { id, accountKind }: Account,
  accounts: readonly Account[],
  used: ReadonlyMap<string, number>,
): number | null {
  const own = [used.get(id)];
  if (!ownKinds.includes(accountKind)) return latest(own);
  return latest([
    ...own,
    ...accounts.filter(({ belongsTo }) => belongsTo === id).map((one) => used.get(one.id)),
  ]);
}

function latest(moments: readonly (number | undefined)[]): number | null {
  const known = moments.filter((ms) => ms !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}

function roomsOf(devices: readonly Device[], { rooms }: Household): HouseholdAnswer['rooms'] {
  const stated = new Map(Object.entries(rooms).map(([name, is]) => [name.toLowerCase(), is]));
  const found = new Map<string, RoomClass>();
  for (const device of devices) {
    const name = roomOf(device);
    if (device.room === undefined || name === '*phones' || device.isRemoved) continue;
    const known = found.get(name);
    if (known === undefined || known === 'unknown')
      found.set(name, stated.get(name.toLowerCase()) ?? device.roomClass);
  }
  return [...found]
    .map(([name, roomClass]) => ({ name, roomClass }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
