import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';
import type { Household, Person } from '../model/household.ts';
import type { Way } from './mistake.ts';
import { type Resolved, resolveAccountName, resolvePhoneName } from './resolve-name.ts';

/** A name in the household file that the records do not know, or know more than once. */
export type Unmatched = {
  readonly name: string;
  readonly way: Way;
  readonly why: 'not-in-records' | 'not-unique';
};

/** Which person holds what, after the household file. */
export type HouseholdMatch = {
  /** Also for what belongs to somebody's account: their sessions, tokens and apps. */
  readonly personOfAccount: ReadonlyMap<string, Person>;
  readonly personOfPhone: ReadonlyMap<string, Person>;
  readonly sharedAccounts: ReadonlySet<string>;
  /** Every account to the account it belongs to in the end; to itself where it belongs to none. */
  readonly rootOfAccount: ReadonlyMap<string, string>;
  readonly unmatched: readonly Unmatched[];
  /** Accounts of which nobody said whose they are; systems and automations are not among them. */
  readonly unnamedAccounts: readonly string[];
  /** Whether the household file says of anybody who they are. */
  readonly namesPeople: boolean;
};

type Draft = {
  readonly personOfAccount: Map<string, Person>;
  readonly personOfPhone: Map<string, Person>;
  readonly sharedAccounts: Set<string>;
  readonly unmatched: Unmatched[];
};

type Named = { readonly name: string; readonly way: Way };
type Placed = { readonly person: Person; readonly at: number };

const rootOf = (id: string, byId: ReadonlyMap<string, Account>): string => {
  const passed = new Set<string>();
  let at = id;
  while (!passed.has(at)) {
    passed.add(at);
    const next = byId.get(at)?.belongsTo;
    if (next === undefined) break;
    at = next;
  }
  return at;
};

type Records = { readonly accounts: readonly Account[]; readonly devices: readonly Device[] };

/** A name the records do not know is kept as an id: history may know an account that is gone. */
const idsFor = (draft: Draft, resolved: Resolved, { name, way }: Named): readonly string[] => {
  if (resolved === 'not-unique') draft.unmatched.push({ name, way, why: 'not-unique' });
  else if (resolved.length === 0) draft.unmatched.push({ name, way, why: 'not-in-records' });
  else return resolved;
  return resolved === 'not-unique' ? [] : [name];
};

const takePerson = (draft: Draft, { person, at }: Placed, records: Records): void => {
  for (const [n, name] of person.accounts.entries()) {
    const named = { name, way: ['people', at, 'accounts', n] };
    for (const id of idsFor(draft, resolveAccountName(name, records.accounts), named))
      draft.personOfAccount.set(id, person);
  }
  for (const [n, name] of person.phones.entries()) {
    const named = { name, way: ['people', at, 'phones', n] };
    for (const id of idsFor(draft, resolvePhoneName(name, records.devices), named))
      draft.personOfPhone.set(id, person);
  }
};

const takeNames = (draft: Draft, household: Household, records: Records): void => {
  for (const [at, person] of household.people.entries()) takePerson(draft, { person, at }, records);
  for (const [n, name] of household.shared_accounts.entries()) {
    const named = { name, way: ['shared_accounts', n] };
    for (const id of idsFor(draft, resolveAccountName(name, records.accounts), named))
      draft.sharedAccounts.add(id);
  }
};

/** What belongs to nobody, or to an account that is gone, is whoever's phone it is on. */
const followOwners = (draft: Draft, accounts: readonly Account[], roots: Map<string, string>) => {
  for (const { id, device } of accounts) {
    const root = roots.get(id) ?? id;
    if (draft.sharedAccounts.has(root)) draft.sharedAccounts.add(id);
    if (draft.personOfAccount.has(id)) continue;
    const hasOwner = root !== id && roots.has(root);
    const byPhone = device === undefined || hasOwner ? undefined : draft.personOfPhone.get(device);
    const person = draft.personOfAccount.get(root) ?? byPhone;
    if (person) draft.personOfAccount.set(id, person);
  }
};

/** A phone nobody named is its app's owner's; of two owners, nobody's. */
const followApps = (draft: Draft, accounts: readonly Account[]): void => {
  const owners = new Map<string, Set<Person | undefined>>();
  for (const { id, device } of accounts) {
    if (device === undefined || draft.personOfPhone.has(device)) continue;
    const person = draft.sharedAccounts.has(id) ? undefined : draft.personOfAccount.get(id);
    owners.set(device, (owners.get(device) ?? new Set()).add(person));
  }
  for (const [device, [person, ...others]] of owners)
    if (person && others.length === 0) draft.personOfPhone.set(device, person);
};

const unknownRooms = (household: Household, devices: readonly Device[]): Unmatched[] => {
  const known = new Set(
    devices.flatMap(({ id, name, room }) => [id, name, room ?? name].map((n) => n.toLowerCase())),
  );
  return Object.keys(household.rooms)
    .filter((name) => !known.has(name.toLowerCase()))
    .map((name) => ({ name, way: ['rooms', name], why: 'not-in-records' }));
};

const isUnnamed = (account: Account, draft: Draft): boolean =>
  account.accountKind !== 'system' &&
  account.accountKind !== 'automation' &&
  !draft.sharedAccounts.has(account.id) &&
  (draft.personOfAccount.get(account.id)?.is ?? 'unknown') === 'unknown';

/** Lays the household file beside the accounts and devices of the records. */
export const matchHousehold = (
  household: Household,
  accounts: readonly Account[],
  devices: readonly Device[],
): HouseholdMatch => {
  const draft: Draft = {
    personOfAccount: new Map(),
    personOfPhone: new Map(),
    sharedAccounts: new Set(),
    unmatched: [],
  };
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const rootOfAccount = new Map(accounts.map(({ id }) => [id, rootOf(id, byId)]));
  takeNames(draft, household, { accounts, devices });
  followOwners(draft, accounts, rootOfAccount);
  followApps(draft, accounts);
  return {
    ...draft,
    rootOfAccount,
    unmatched: [...draft.unmatched, ...unknownRooms(household, devices)],
    unnamedAccounts: accounts.filter((a) => isUnnamed(a, draft)).map(({ id }) => id),
    namesPeople: household.people.some(({ is }) => is !== 'unknown'),
  };
};
