import type { Ability } from '../../../model/ability.ts';
import type { AccountRole } from '../../../model/account.ts';
import type { Grant } from '../../../model/grant.ts';
import type { Moment } from '../../../model/moment.ts';
import { emptyHomeIndex, type HomeIndex, userIdOf } from '../home-index.ts';
import { unionOf } from './devices.ts';
import type { Home } from './open-home.ts';
import { clientOf, hostOf, isHomeHost, originOf } from './origin.ts';
import type { User } from './schema.ts';
import type { Item } from './stored-items.ts';

/** What every way into the home needs to be described. */
export type Ways = {
  readonly home: Home;
  readonly index: HomeIndex;
  /** When the snapshot was taken, where that is known. */
  readonly at: Moment | undefined;
  /** Our account id to the user, for those that the file still holds. */
  readonly users: ReadonlyMap<string, Item<User>>;
  /** What all things of the home together can do. */
  readonly abilities: readonly Ability[];
  /** The record shows that the hub can be reached from outside. */
  readonly isOpen: boolean;
  /** The hub's own address on its network. */
  readonly hubAddress: string | undefined;
};

/** Works out once what the ways in have in common. */
export const waysOf = (home: Home, index: HomeIndex): Ways => {
  const core = home.storage.core?.value;
  return {
    home,
    index,
    at: home.snapshot.at,
    users: new Map(home.storage.users.map((item) => [userIdOf(item.value.id), item])),
    abilities: unionOf([...home.entities.values()].filter((e) => !e.isDisabled && !e.isRemoved)),
    isOpen: isReachedFromOutside(home),
    hubAddress: addressIn(core?.internal_url),
  };
};

const addressIn = (url: string | undefined): string | undefined => {
  const host = hostOf(url);
  return host !== undefined && /^(10|172|192)\.[\d.]+$/.test(host) ? host : undefined;
};

const isReachedFromOutside = ({ storage }: Home): boolean => {
  const host = hostOf(storage.core?.value.external_url);
  if (storage.cloud?.value.remote_enabled === true) return true;
  if (host !== undefined && !isHomeHost(host)) return true;
  return storage.refreshTokens.some(({ value }) => {
    const client = clientOf(value.client_id);
    const isOutside =
      value.last_used_ip !== undefined &&
      originOf(value.last_used_ip, undefined).network === 'outside';
    return isOutside || client === 'browser-through-cloud' || client === 'browser-from-internet';
  });
};

/** The groups of Home Assistant's policy; before there were any, in 2018, everybody was an administrator. */
export const roleOf = (user: User | undefined, ways: Ways): AccountRole => {
  if (user === undefined) return 'none';
  if (user.is_owner === true) return 'owner';
  const groups = user.group_ids;
  if (groups.includes('system-admin')) return 'admin';
  if (groups.length === 0) return ways.home.storage.hasGroups ? 'none' : 'admin';
  return groups.every((group) => group === 'system-read-only') ? 'guest' : 'member';
};

export const isManager = (role: AccountRole): boolean => role === 'owner' || role === 'admin';

/** Until when something lasts, against the time of the snapshot; where either is unknown it still holds. */
export const isOver = (until: Moment | undefined, at: Moment | undefined): boolean =>
  until !== undefined && at !== undefined && until.utcMs <= at.utcMs;

export const reachOf = (ways: Ways, isLocalOnly: boolean | undefined): Grant['reach'] => {
  if (isLocalOnly === true) return 'home-network';
  return ways.isOpen ? 'anywhere' : 'unknown';
};

type Varying = Pick<Grant, 'holder' | 'means' | 'isValid' | 'reach' | 'source'>;

/** A grant on the whole home; what is not said is the least that can be said. */
export const grantOn = (ways: Ways, told: Varying & Partial<Grant>): Grant => ({
  kind: 'grant',
  id: `ha:grant:${told.means}:${told.holder}`,
  on: emptyHomeIndex.hub,
  role: 'none',
  abilities: [...ways.abilities],
  canManage: false,
  useShown: 'never',
  ...told,
});
