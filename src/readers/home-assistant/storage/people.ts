import type { Account } from '../../../model/account.ts';
import type { Grant } from '../../../model/grant.ts';
import type { Source } from '../../../model/source.ts';
import { userIdOf } from '../home-index.ts';
import { slug } from '../plain-words.ts';
import { systemUserOf } from './build-index.ts';
import { momentOf } from './moments.ts';
import type { PersonItem, User } from './schema.ts';
import { type Item, isRecord } from './stored-items.ts';
import { grantOn, isManager, reachOf, roleOf, type Ways } from './ways.ts';

/** The accounts themselves, and people who are followed without having one, with what they may do. */
export const peopleOf = (ways: Ways): (Account | Grant)[] => [
  ...ways.home.storage.users.flatMap((item) => [userOf(item, ways), userGrant(item, ways)]),
  ...personItems(ways).flatMap((item) => trackedOf(item, ways)),
];

const personItems = ({ home }: Ways): readonly Item<PersonItem>[] => [
  ...home.storage.persons,
  ...home.settings.persons,
];

const userOf = ({ value: user, source }: Item<User>, ways: Ways): Account => {
  const system = systemUserOf(user, ways.home);
  const { secondFactorUsers } = ways.home.storage;
  const persons = personItems(ways).filter(({ value }) => value.user_id === user.id);
  return {
    kind: 'account',
    id: userIdOf(user.id),
    name: user.name ?? userNameOf(user, ways) ?? user.id,
    accountKind: system === undefined ? 'user' : 'system',
    role: roleOf(user, ways),
    isActive: user.is_active !== false,
    isOrphan: false,
    trackedBy: [...new Set(persons.flatMap(({ value }) => trackersOf(value, ways)))],
    ...(system === undefined &&
      secondFactorUsers && { hasSecondFactor: secondFactorUsers.has(user.id) }),
    ...(user.local_only !== undefined && { isLocalOnly: user.local_only }),
    source,
  };
};

const userNameOf = (user: User, { home }: Ways): string | undefined =>
  home.storage.credentials.find(({ value }) => value.user_id === user.id && value.data?.username)
    ?.value.data?.username;

const userGrant = ({ value: user, source }: Item<User>, ways: Ways): Grant => {
  const system = systemUserOf(user, ways.home);
  const role = roleOf(user, ways);
  return grantOn(ways, {
    holder: userIdOf(user.id),
    means: system === undefined ? 'account' : 'system',
    role,
    canManage: isManager(role),
    isValid: user.is_active !== false,
    reach: reachOf(ways, user.local_only),
    ...(system !== undefined && systemUse(user, ways)),
    source,
  });
};

/** A system user has tokens of its own; they are not sessions of anybody, only signs of use. */
const systemUse = (user: User, { home }: Ways): Partial<Grant> => {
  const tokens = home.storage.refreshTokens.filter(({ value }) => value.user_id === user.id);
  const times = (pick: 'created_at' | 'last_used_at') =>
    tokens.flatMap(({ value }) => momentOf(value[pick]) ?? []).sort((a, b) => a.utcMs - b.utcMs);
  const since = times('created_at').at(0);
  const lastUsed = times('last_used_at').at(-1);
  return {
    ...(since && { since }),
    ...(lastUsed && { lastUsed, useShown: 'last-only', lastUsedWithinMs: 30 * 60_000 }),
  };
};

/** Somebody whose whereabouts are followed and who has no account here. */
const trackedOf = ({ value: person, source }: Item<PersonItem>, ways: Ways): Account[] => {
  const owner = person.user_id === undefined ? undefined : userIdOf(person.user_id);
  if (owner !== undefined && ways.users.has(owner)) return [];
  return [
    {
      kind: 'account',
      id: `ha:person:${person.id}`,
      name: person.name ?? person.id,
      accountKind: 'tracked-person',
      role: 'none',
      isActive: true,
      ...(owner !== undefined && { belongsTo: owner }),
      isOrphan: owner !== undefined && ways.home.storage.hasAuth,
      trackedBy: trackersOf(person, ways),
      source,
    },
  ];
};

/** The person's own entity and all trackers it listens to. */
const trackersOf = (person: PersonItem, { home }: Ways): string[] => {
  const registered = [...home.entities.values()].find(
    ({ platform, uniqueId, isRemoved }) =>
      platform === 'person' && uniqueId === person.id && !isRemoved,
  );
  const entity = registered?.id ?? `person.${slug(person.name ?? person.id)}`;
  return [...new Set([entity, ...person.device_trackers])];
};

/** Accounts that anybody on the home network can use without a password (`trusted_networks`). */
export const networkGrants = (ways: Ways): Grant[] => {
  const provider = trustedProvider(ways);
  if (provider === 'none') return [];
  return ways.home.storage.users.flatMap(({ value: user, source }) => {
    const isPerson = systemUserOf(user, ways.home) === undefined;
    const isUsed = ways.home.storage.credentials.some(
      ({ value }) => value.user_id === user.id && value.auth_provider_type === 'trusted_networks',
    );
    const isAllowed = provider !== undefined && (provider.users?.has(user.id) ?? true);
    if (!isPerson || !(isUsed || isAllowed)) return [];
    return grantOn(ways, {
      holder: userIdOf(user.id),
      means: 'network',
      role: roleOf(user, ways),
      canManage: isManager(roleOf(user, ways)),
      isValid: user.is_active !== false && (provider === undefined || isAllowed),
      reach: 'home-network',
      source: provider?.source ?? source,
    });
  });
};

type Provider = { readonly users: ReadonlySet<string> | undefined; readonly source: Source };

/** `none`: the settings are there and do not have it; undefined: the settings cannot tell. */
const trustedProvider = ({ home }: Ways): Provider | 'none' | undefined => {
  const part = home.settings.part('homeassistant');
  const list = isRecord(part?.value) ? part.value.auth_providers : undefined;
  const { main, isDamaged } = home.settings;
  if (!main || (part ? !isRecord(part.value) : isDamaged)) return undefined;
  const entries: unknown[] = Array.isArray(list) ? list : [];
  const found = entries.find((entry) => isRecord(entry) && entry.type === 'trusted_networks');
  if (!isRecord(found) || !part) return hasUnknown(list) ? undefined : 'none';
  return { users: trustedUsers(found.trusted_users), source: part.source };
};

const hasUnknown = (list: unknown): boolean => list !== undefined && !Array.isArray(list);

/** Users named per network; undefined where everybody may. Groups are given as maps and let all in. */
const trustedUsers = (value: unknown): ReadonlySet<string> | undefined => {
  if (!isRecord(value)) return undefined;
  const named: unknown[] = Object.values(value).flat();
  const ids = named.filter((id): id is string => typeof id === 'string');
  return ids.length === named.length ? new Set(ids) : undefined;
};
