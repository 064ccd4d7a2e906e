import type { HouseholdMatch } from '../household/match-household.ts';
import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';
import type { Household, Person } from '../model/household.ts';
import type { Trackers } from './presence.ts';

/** Somebody in the home: a person of the household file, or an account of whom nobody said whose. */
export type Somebody = {
  readonly key: string;
  readonly name: string;
  readonly person: Person | undefined;
  readonly trackers: Trackers;
};

/** Who is behind the accounts, phones and trackers of a home. */
export type People = {
  readonly all: readonly Somebody[];
  readonly me: Somebody | undefined;
  /** Undefined for a shared account, a system, and what belongs to nobody. */
  ofAccount(id: string | undefined): Somebody | undefined;
  ofPhone(device: string): Somebody | undefined;
  /** Those whom a part or a device tells the whereabouts of. */
  trackedBy(part: string): readonly Somebody[];
};

type Records = { readonly accounts: readonly Account[]; readonly devices: readonly Device[] };

const standsForSomebody = ({ accountKind }: Account): boolean =>
  accountKind === 'user' || accountKind === 'tracked-person';

const trackersOf = (accounts: readonly Account[], phones: readonly string[]): Trackers => {
  const tracked = accounts.filter(standsForSomebody).map((account) => account.trackedBy);
  return {
    first: tracked.flatMap((parts) => parts.slice(0, 1)),
    others: [...tracked.flatMap((parts) => parts.slice(1)), ...phones],
  };
};

const phonesByHolder = (records: Records, match: HouseholdMatch): Map<string, Set<string>> => {
  const holders = new Map<string, Set<string>>();
  for (const { id, device } of records.accounts) {
    if (device === undefined || match.sharedAccounts.has(id)) continue;
    const root = match.rootOfAccount.get(id) ?? id;
    holders.set(device, (holders.get(device) ?? new Set()).add(root));
  }
  return holders;
};

const namedPeople = (household: Household, records: Records, match: HouseholdMatch): Somebody[] =>
  household.people.map((person) => {
    const accounts = records.accounts.filter(({ id }) => match.personOfAccount.get(id) === person);
    const phones = [...match.personOfPhone].flatMap(([id, holder]) =>
      holder === person ? [id] : [],
    );
    return {
      key: `person ${person.name}`,
      name: person.name,
      person,
      trackers: trackersOf(accounts, phones),
    };
  });

/** Works out who is who, once; asking is cheap. */
export const createPeople = (
  household: Household,
  records: Records,
  match: HouseholdMatch,
): People => {
  const named = namedPeople(household, records, match);
  const ofPerson = new Map(named.map((somebody) => [somebody.person, somebody]));
  const holders = phonesByHolder(records, match);
  const isAlone = (account: Account): boolean =>
    standsForSomebody(account) &&
    !match.personOfAccount.has(account.id) &&
    !match.sharedAccounts.has(account.id);
  const unnamed = records.accounts.filter(isAlone).map((account): Somebody => {
    const phones = [...holders].flatMap(([device, roots]) =>
      roots.size === 1 && roots.has(account.id) && !match.personOfPhone.has(device) ? [device] : [],
    );
    return {
      key: account.id,
      name: account.name,
      person: undefined,
      trackers: trackersOf([account], phones),
    };
  });
  const ofRoot = new Map(unnamed.map((somebody) => [somebody.key, somebody]));
  const all = [...named, ...unnamed];
  const tracked = new Map<string, Somebody[]>();
  for (const somebody of all)
    for (const part of [...somebody.trackers.first, ...somebody.trackers.others])
      tracked.set(part, [...(tracked.get(part) ?? []), somebody]);
  const ofAccount = (id: string | undefined): Somebody | undefined => {
    if (id === undefined || match.sharedAccounts.has(id)) return undefined;
    return (
      ofPerson.get(match.personOfAccount.get(id)) ??
      ofRoot.get(id) ??
      ofRoot.get(match.rootOfAccount.get(id) ?? id)
    );
  };
  return {
    all,
    me: named.find(({ person }) => person?.is === 'me'),
    ofAccount,
    ofPhone(device) {
      const [root, ...others] = holders.get(device) ?? [];
      const person = match.personOfPhone.get(device);
      if (person) return ofPerson.get(person);
      return others.length === 0 ? ofAccount(root) : undefined;
    },
    trackedBy: (part) => tracked.get(part) ?? [],
  };
};
