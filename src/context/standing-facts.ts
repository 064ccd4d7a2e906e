import type { Ability } from '../model/ability.ts';
import type { Grant } from '../model/grant.ts';
import type { Person } from '../model/household.ts';
import { holdersOfAccess, isGrantValid, type Managers, managersByPlace } from './holder-fields.ts';
import type { Home } from './home.ts';
import { livesHere, standingOn } from './relation.ts';

/** What is asked of every account or device, worked out once for the home. */
export type StandingFacts = {
  readonly managers: Managers;
  /** Accounts with a way in that works. */
  readonly holders: ReadonlySet<string>;
  readonly areSignInsTold: boolean;
  readonly peopleWhoCanSignIn: ReadonlySet<Person>;
  /** The household file says of some link whose it is. */
  readonly areLinksSpokenOf: boolean;
  /** Null where nobody is named: how many live here is not known then. */
  readonly adults: number | null;
  readonly outsiders: Outsiders;
};

/** By device, or `hub` for all of them: who left or never lived here, and what they can do there. */
type Outsiders = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Ability>>>;

export const linkKinds: readonly string[] = ['cloud', 'voice-assistant', 'pairing'];

export const standingFacts = (home: Home): StandingFacts => {
  const holders = holdersOfAccess(home);
  return {
    managers: managersByPlace(home),
    holders,
    areSignInsTold: home.grants.some(
      ({ holder }) => home.accounts.get(holder)?.accountKind === 'user',
    ),
    peopleWhoCanSignIn: peopleWhoCanSignIn(home, holders),
    areLinksSpokenOf: [...home.accounts.values()].some(
      ({ id, accountKind }) =>
        linkKinds.includes(accountKind) &&
        (home.match.personOfAccount.has(id) || home.match.sharedAccounts.has(id)),
    ),
    adults: countAdults(home),
    outsiders: outsidersOf(home),
  };
};

const peopleWhoCanSignIn = (home: Home, holders: ReadonlySet<string>): Set<Person> => {
  const people = new Set<Person>();
  for (const { id, accountKind, isActive } of home.accounts.values()) {
    const person = home.people.ofAccount(id)?.person;
    const canSignIn = accountKind === 'user' && isActive && holders.has(id);
    if (canSignIn && person !== undefined) people.add(person);
  }
  return people;
};

const countAdults = (home: Home): number | null => {
  if (!home.match.namesPeople) return null;
  const { day } = home.clock(home.nowMs);
  return home.household.people.filter((one) => livesHere(one, day)).length;
};

/** A way in to a hub is a way in to everything behind it. */
const outsidersOf = (home: Home): Outsiders => {
  const found = new Map<string, Map<string, Set<Ability>>>();
  for (const grant of home.grants) {
    const name = isGrantValid(home, grant) ? outsiderOf(home, grant) : undefined;
    if (name === undefined) continue;
    const place = home.devices.get(grant.on)?.form === 'hub' ? 'hub' : grant.on;
    const names = found.get(place) ?? new Map<string, Set<Ability>>();
    const abilities = names.get(name) ?? new Set<Ability>();
    for (const ability of grant.abilities) abilities.add(ability);
    found.set(place, names.set(name, abilities));
  }
  return found;
};

const outsiderOf = (home: Home, { holder }: Grant): string | undefined => {
  const person = home.people.ofAccount(holder)?.person;
  const { relation } = standingOn(person, home.clock(home.nowMs).day);
  return relation === 'left' || relation === 'never-lived-here' ? person?.name : undefined;
};
