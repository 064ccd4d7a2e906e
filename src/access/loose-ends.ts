import type { HouseholdMatch } from '../household/match-household.ts';
import type { Account } from '../model/account.ts';
import type { Access } from './access-at.ts';

/** Accounts, apps and other ways in that are held and of which nobody said whose they are. */
export const unnamedHolders = ({ accounts, grants }: Access, match: HouseholdMatch): Account[] => {
  const unnamed = new Set(match.unnamedAccounts);
  const holding = new Set(grants.map(({ grant }) => grant.holder));
  return accounts
    .map(({ account }) => account)
    .filter(({ id }) => unnamed.has(id) && holding.has(id));
};

/** Apps that are still there while the account they act as is gone or switched off. */
export const orphanApps = ({ accounts }: Access): Account[] => {
  const active = new Set(accounts.flatMap(({ account }) => (account.isActive ? account.id : [])));
  return accounts
    .map(({ account }) => account)
    .filter(
      ({ accountKind, belongsTo, isOrphan }) =>
        accountKind === 'app' && (isOrphan || (belongsTo !== undefined && !active.has(belongsTo))),
    );
};
