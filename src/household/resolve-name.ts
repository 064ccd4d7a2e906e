import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';

/** Ids that a name stands for; empty where the records do not know it. */
export type Resolved = readonly string[] | 'not-unique';

const idsOf = (found: readonly { readonly id: string }[]): string[] => [
  ...new Set(found.map(({ id }) => id)),
];

/**
 * An exact id, or the exact name of one account. A user and a tracked person of the same name are
 * the same somebody; two users of the same name are not.
 */
export const resolveAccountName = (name: string, accounts: readonly Account[]): Resolved => {
  const byId = idsOf(accounts.filter(({ id }) => id === name));
  if (byId.length > 0) return byId;
  const called = accounts.filter((account) => account.name === name);
  const users = idsOf(called.filter(({ accountKind }) => accountKind === 'user'));
  const tracked = idsOf(called.filter(({ accountKind }) => accountKind === 'tracked-person'));
  if (users.length > 1 || tracked.length > 1) return 'not-unique';
  if (users.length + tracked.length > 0) return [...users, ...tracked];
  const others = idsOf(called);
  return others.length > 1 ? 'not-unique' : others;
};

/** An exact id, or the exact name of one phone. */
export const resolvePhoneName = (name: string, devices: readonly Device[]): Resolved => {
  const phones = devices.filter(({ form }) => form === 'phone');
  const byId = idsOf(phones.filter(({ id }) => id === name));
  if (byId.length > 0) return byId;
  const called = idsOf(phones.filter((phone) => phone.name === name));
  return called.length > 1 ? 'not-unique' : called;
};
