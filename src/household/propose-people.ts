import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';

/** Somebody the records point to, before anybody said who that is. */
export type Proposal = {
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly phones: readonly Device[];
};

export type Proposals = {
  readonly people: readonly Proposal[];
  /** Phones of which the records do not tell whose they are. */
  readonly otherPhones: readonly Device[];
  /** Ways in that belong to no account. */
  readonly otherAccounts: readonly Account[];
};

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byNameThenId = (a: Account | Device, b: Account | Device): number =>
  order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.id, b.id);

/** The last one of an id wins: whoever calls this puts the latest snapshot last. */
const distinct = <Thing extends Account | Device>(things: readonly Thing[]): Thing[] =>
  [...new Map(things.map((thing) => [thing.id, thing])).values()].sort(byNameThenId);

const phonesOf = (account: Account, accounts: readonly Account[]): string[] =>
  accounts.flatMap(({ belongsTo, device }) =>
    belongsTo === account.id && device !== undefined ? [device] : [],
  );

/** A name that no other proposal has. */
const freeName = (account: Account, taken: ReadonlySet<string>): string => {
  const wanted = account.name.trim() || account.id;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!taken.has(name)) return name;
  }
};

/** A user and a tracked person of one name are one; two users of one name stay two. */
const groupAccounts = (accounts: readonly Account[]): Account[][] => {
  const users = accounts.filter(({ accountKind }) => accountKind === 'user');
  const groups = users.map((user) => [user]);
  for (const tracked of accounts.filter(({ accountKind }) => accountKind === 'tracked-person')) {
    const same = groups.filter(([first]) => first?.name.trim() === tracked.name.trim());
    if (same.length === 1 && same[0]?.length === 1) same[0].push(tracked);
    else groups.push([tracked]);
  }
  return groups;
};

/** Puts accounts and phones together where the records leave no doubt, and only there. */
export const proposePeople = (
  givenAccounts: readonly Account[],
  givenDevices: readonly Device[],
): Proposals => {
  const accounts = distinct(givenAccounts);
  const phones = distinct(givenDevices.filter(({ form }) => form === 'phone'));
  const taken = new Set<string>();
  const claimed = new Set<string>();
  const people = groupAccounts(accounts).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = freeName(first, taken);
    taken.add(name);
    const own = new Set(group.flatMap((account) => phonesOf(account, accounts)));
    const theirs = phones.filter(({ id }) => own.has(id) && !claimed.has(id));
    for (const { id } of theirs) claimed.add(id);
    return [{ name, accounts: group, phones: theirs }];
  });
  return {
    people,
    otherPhones: phones.filter(({ id }) => !claimed.has(id)),
    otherAccounts: accounts.filter(
      ({ accountKind, belongsTo }) =>
        belongsTo === undefined &&
        !['user', 'tracked-person', 'system', 'automation'].includes(accountKind),
    ),
  };
};
