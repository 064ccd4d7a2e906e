import type { Grant } from '../model/grant.ts';
import { isNamed } from './actor-fields.ts';
import type { Home } from './home.ts';
import type { Fields } from './placed-record.ts';
import { isUnderOrder, standingOn } from './relation.ts';

/** Valid when looked at: not ended, not gone from the latest snapshot. */
export const isGrantValid = (home: Home, grant: Grant): boolean =>
  grant.isValid &&
  !(grant.until && grant.until.utcMs <= home.nowMs) &&
  !home.gone.has(grant.id) &&
  !home.gone.has(grant.holder);

const holderKey = (home: Home, account: string): string =>
  home.people.ofAccount(account)?.key ?? home.match.rootOfAccount.get(account) ?? account;

/** Everybody who can manage access, by the hub or device they can manage it on. */
export const managersByPlace = (home: Home): ReadonlyMap<string, ReadonlySet<string>> => {
  const managers = new Map<string, Set<string>>();
  for (const grant of home.grants) {
    if (!grant.canManage || !isGrantValid(home, grant)) continue;
    if (home.accounts.get(grant.holder)?.accountKind === 'system') continue;
    const keys = managers.get(grant.on) ?? new Set();
    managers.set(grant.on, keys.add(holderKey(home, grant.holder)));
  }
  return managers;
};

/** Everybody who has a way in that works, whoever they are. */
export const holdersOfAccess = (home: Home): ReadonlySet<string> =>
  new Set(home.grants.filter((grant) => isGrantValid(home, grant)).map(({ holder }) => holder));

export type Managers = ReturnType<typeof managersByPlace>;

const isOnlyManager = (home: Home, account: string, managers: Managers): boolean =>
  [...managers.values()].some((keys) => keys.size === 1 && keys.has(holderKey(home, account)));

const recordFields = (home: Home, id: string): Fields => {
  const account = home.accounts.get(id);
  return {
    'holder.account': id,
    'holder.name': account?.name ?? null,
    'holder.kind': account?.accountKind ?? 'unknown',
    'holder.client': account?.client ?? null,
    'holder.role': account?.role ?? null,
    'holder.is_active': account ? account.isActive && !home.gone.has(id) : null,
    'holder.is_orphan': account?.isOrphan ?? null,
    'holder.is_local_only': account?.isLocalOnly ?? null,
    'holder.has_second_factor': account?.hasSecondFactor ?? null,
    'holder.is_tracked': account ? account.trackedBy.length > 0 : null,
  };
};

/** Whose account something is, as things stand. */
export const holderFields = (home: Home, id: string, managers: Managers): Fields => {
  const { day } = home.clock(home.nowMs);
  const person = home.people.ofAccount(id)?.person;
  const { relation, daysSinceLeft } = standingOn(person, day);
  return {
    ...recordFields(home, id),
    'holder.root': home.match.rootOfAccount.get(id) ?? id,
    'holder.person': person?.name ?? null,
    'holder.relation': relation,
    'holder.days_since_left': daysSinceLeft,
    'holder.is_named': isNamed(home, id),
    'holder.is_shared': home.match.sharedAccounts.has(id),
    'holder.is_under_order': isUnderOrder(home.household, person, day),
    'holder.is_only_manager': isOnlyManager(home, id, managers),
  };
};
