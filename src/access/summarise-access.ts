import type { Home } from '../context/home.ts';
import { type Relation, standingOn } from '../context/relation.ts';
import type { Ability } from '../model/ability.ts';
import { type Account, AccountRole } from '../model/account.ts';
import { Grant, type Means, type Origin } from '../model/grant.ts';
import type { Moment } from '../model/moment.ts';
import type { Access, HeldGrant } from './access-at.ts';

/** One line of the table of who holds access: a person, or an account nobody is known to hold. */
export type AccessRow = {
  /** Tells rows apart: `keyOfHolder` of each of its ways in. */
  readonly key: string;
  /** By the household file; null for a shared account and for one nobody named. */
  readonly person: string | null;
  /** The person's name, else the account's. */
  readonly name: string;
  readonly relation: Relation;
  readonly daysSinceLeft: number | null;
  readonly isShared: boolean;
  /** The accounts themselves, without their sessions, tokens and apps. */
  readonly accounts: readonly string[];
  /** `system` and `automation` rows are the home's own. */
  readonly accountKind: Account['accountKind'] | 'unknown';
  readonly role: AccountRole;
  readonly canManage: boolean;
  readonly means: readonly Means[];
  readonly abilities: readonly Ability[];
  readonly since: Moment | null;
  readonly lastUsed: Moment | null;
  readonly lastUsedFrom: Origin | null;
  /** The weakest of its ways in: with `never` among them, no last use says nothing. */
  readonly useShown: Grant['useShown'];
  /** False where the records do not settle that one of the ways in was there. */
  readonly isCertain: boolean;
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const distinct = <Word extends string>(words: readonly Word[]): Word[] =>
  [...new Set(words)].sort(compare);

const first = <Word extends string>(
  words: readonly Word[],
  found: readonly Word[],
  otherwise: Word,
) => words.find((word) => found.includes(word)) ?? otherwise;

const sorted = (moments: readonly (Moment | undefined)[]): Moment[] =>
  moments.filter((moment) => moment !== undefined).sort((a, b) => a.utcMs - b.utcMs);

const rootOf = (home: Home, holder: string): string =>
  home.match.rootOfAccount.get(holder) ?? holder;

/** The key of the row in which a holder of access stands. */
export const keyOfHolder = (home: Home, holder: string): string =>
  home.people.ofAccount(holder)?.key ?? rootOf(home, holder);

const useOf = (grants: readonly Grant[]) => {
  const used = grants
    .filter(({ lastUsed }) => lastUsed !== undefined)
    .sort((a, b) => (a.lastUsed?.utcMs ?? 0) - (b.lastUsed?.utcMs ?? 0) || compare(a.id, b.id))
    .at(-1);
  // An account is used through its sessions, and those have lines of their own in the record.
  const direct = grants.filter(({ means }) => means !== 'account');
  const shown = (direct.length > 0 ? direct : grants).map(({ useShown }) => useShown);
  return {
    since: sorted(grants.map(({ since }) => since)).at(0) ?? null,
    lastUsed: used?.lastUsed ?? null,
    lastUsedFrom: used?.lastUsedFrom ?? null,
    useShown: first(Grant.shape.useShown.options.toReversed(), shown, 'never'),
  };
};

const whoOf = (access: Access, home: Home, holders: readonly string[]) => {
  const holder = holders[0] ?? '';
  const person = home.people.ofAccount(holder)?.person;
  const accounts = distinct(holders.map((id) => rootOf(home, id)));
  const account = home.accounts.get(accounts[0] ?? '') ?? home.accounts.get(holder);
  const { relation, daysSinceLeft } = standingOn(person, home.clock(access.atMs).day);
  return {
    person: person?.name ?? null,
    name: person?.name ?? account?.name ?? holder,
    relation,
    daysSinceLeft,
    isShared: holders.some((id) => home.match.sharedAccounts.has(id)),
    accounts,
    accountKind: account?.accountKind ?? ('unknown' as const),
  };
};

const rowOf = (access: Access, home: Home, held: readonly HeldGrant[]): AccessRow => {
  const grants = held.map(({ grant }) => grant);
  return {
    key: keyOfHolder(home, grants[0]?.holder ?? ''),
    ...whoOf(access, home, distinct(grants.map(({ holder }) => holder))),
    role: first(
      AccountRole.options,
      grants.map(({ role }) => role),
      'none',
    ),
    canManage: grants.some(({ canManage }) => canManage),
    means: distinct(grants.map(({ means }) => means)),
    abilities: distinct(grants.flatMap(({ abilities }) => abilities)),
    ...useOf(grants),
    isCertain: held.every(({ isCertain }) => isCertain),
  };
};

/** The table of who holds access at the moment of `access`: named people first, then by name. */
export const summariseAccess = (access: Access, home: Home): AccessRow[] => {
  const groups = new Map<string, HeldGrant[]>();
  for (const held of access.grants) {
    const key = keyOfHolder(home, held.grant.holder);
    groups.set(key, [...(groups.get(key) ?? []), held]);
  }
  return [...groups.values()]
    .map((held) => rowOf(access, home, held))
    .sort(
      (a, b) =>
        Number(a.person === null) - Number(b.person === null) ||
        compare(a.name, b.name) ||
        compare(a.accounts.join(), b.accounts.join()),
    );
};
