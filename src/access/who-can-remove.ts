import type { Access } from './access-at.ts';

export type Removal = { readonly by: string; readonly account: string };
export type SoleAdministrator = { readonly account: string; readonly on: string };

/** Users who can manage access, by the hub or device; systems are not among them. */
const managers = ({ grants, accounts }: Access): ReadonlyMap<string, ReadonlySet<string>> => {
  const users = new Set(
    accounts.flatMap(({ account }) => (account.accountKind === 'user' ? account.id : [])),
  );
  const found = new Map<string, Set<string>>();
  for (const { grant } of grants)
    if (grant.canManage && users.has(grant.holder))
      found.set(grant.on, (found.get(grant.on) ?? new Set()).add(grant.holder));
  return found;
};

const isRemovable = (access: Access, id: string, on: string): boolean =>
  access.accounts.some(
    ({ account }) =>
      account.id === id && account.accountKind === 'user' && account.role !== 'owner',
  ) && access.grants.some(({ grant }) => grant.holder === id && grant.on === on);

/** Which account can remove which other; nobody can remove the owner, and nobody counts for themselves. */
export const whoCanRemove = (access: Access): Removal[] => {
  const pairs = [...managers(access)].flatMap(([on, holders]) =>
    [...holders].flatMap((by) =>
      access.accounts
        .filter(({ account }) => account.id !== by && isRemovable(access, account.id, on))
        .map(({ account }) => ({ by, account: account.id })),
    ),
  );
  return [...new Map(pairs.map((pair) => [`${pair.by} ${pair.account}`, pair])).values()];
};

/** Accounts that alone can manage access; one that may have been there too is enough to be not alone. */
export const soleAdministrators = (access: Access): SoleAdministrator[] =>
  [...managers(access)].flatMap(([on, [account, ...others]]) =>
    account !== undefined && others.length === 0 ? [{ account, on }] : [],
  );
