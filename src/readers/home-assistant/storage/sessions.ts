import type { Account } from '../../../model/account.ts';
import type { Grant } from '../../../model/grant.ts';
import { userIdOf } from '../home-index.ts';
import { systemUserOf } from './build-index.ts';
import { momentOf } from './moments.ts';
import { clientOf, hostOf, originOf } from './origin.ts';
import type { RefreshToken, User } from './schema.ts';
import type { Item } from './stored-items.ts';
import { timed } from './timed.ts';
import { grantOn, isManager, isOver, reachOf, roleOf, type Ways } from './ways.ts';

/** Signed-in browsers and apps, and long-lived tokens: each an account of its own with its grant. */
export const sessionsOf = (ways: Ways): (Account | Grant)[] =>
  ways.home.storage.refreshTokens.flatMap((item) => {
    const owner = ways.users.get(userIdOf(item.value.user_id))?.value;
    const isSystem = owner !== undefined && systemUserOf(owner, ways.home) !== undefined;
    if (isSystem || item.value.token_type === 'system') return [];
    return [sessionOf(item, owner, ways), sessionGrant(item, owner, ways)];
  });

const isToken = (token: RefreshToken): boolean => token.token_type === 'long_lived_access_token';

const idOf = (token: RefreshToken): string =>
  `ha:${isToken(token) ? 'token' : 'session'}:${token.id}`;

const nameOf = (token: RefreshToken): string => {
  const client = clientOf(token.client_id);
  if (token.client_name !== undefined) return token.client_name;
  if (client === 'iphone-app') return 'iOS';
  if (client === 'android-app') return 'Android';
  return hostOf(token.client_id) ?? (isToken(token) ? 'token' : 'session');
};

const sessionOf = (
  { value: token, source }: Item<RefreshToken>,
  owner: User | undefined,
  ways: Ways,
): Account => ({
  kind: 'account',
  id: idOf(token),
  name: nameOf(token),
  accountKind: isToken(token) ? 'token' : 'session',
  role: roleOf(owner, ways),
  isActive: owner?.is_active !== false,
  belongsTo: userIdOf(token.user_id),
  isOrphan: owner === undefined,
  ...(!isToken(token) && { client: clientOf(token.client_id) }),
  trackedBy: [],
  ...timed('created', token.created_at),
  source,
});

const sessionGrant = (
  { value: token, source }: Item<RefreshToken>,
  owner: User | undefined,
  ways: Ways,
): Grant => {
  const role = roleOf(owner, ways);
  const until = isToken(token) ? endOfToken(token) : momentOf(token.expire_at);
  return grantOn(ways, {
    holder: idOf(token),
    means: isToken(token) ? 'token' : 'session',
    role,
    canManage: isManager(role),
    isValid: owner !== undefined && owner.is_active !== false && !isOver(until, ways.at),
    reach: reachOf(ways, owner?.local_only),
    ...timed('since', token.created_at),
    ...timed('until', until),
    ...useOf(token, ways),
    source,
  });
};

/** A long-lived token ends when the one access token that was made with it does. */
const endOfToken = (token: RefreshToken) => {
  const created = momentOf(token.created_at);
  if (created === undefined || token.access_token_expiration === undefined) return undefined;
  const utcMs = Math.round(created.utcMs + token.access_token_expiration * 1000);
  if (!Number.isSafeInteger(utcMs)) return undefined;
  return { ...created, utcMs, text: `${created.text} + ${token.access_token_expiration} s` };
};

/**
 * A session's last refresh, one value that is overwritten, good to the half hour that an access token
 * lives. The use of a long-lived token is never noted: what stands there is the time it was made.
 */
const useOf = (token: RefreshToken, { hubAddress }: Ways): Partial<Grant> => {
  if (isToken(token)) return { useShown: 'never' };
  return {
    useShown: 'last-only',
    ...timed('lastUsed', token.last_used_at),
    ...(momentOf(token.last_used_at) && { lastUsedWithinMs: 30 * 60_000 }),
    ...(token.last_used_ip !== undefined && {
      lastUsedFrom: originOf(token.last_used_ip, hubAddress),
    }),
  };
};
