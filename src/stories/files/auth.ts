import type { Home, HomeUser } from '../home/home.ts';
import { type WayIn, waysInOf } from '../home/ways-in.ts';
import { hexIdOf, slugOf } from '../ids.ts';
import { randomFrom } from '../random.ts';
import { plantedHash, plantedOtp, plantedSecret } from '../secrets.ts';
import { isoTime, type Standpoint, stored } from './stored.ts';

const dayMs = 86_400_000;

/** The accounts there are on a day. */
export const usersAt = (home: Home, { days }: Pick<Standpoint, 'days'>): HomeUser[] =>
  home.users.filter(
    ({ fromDay, untilDay }) =>
      (fromDay === 0 || fromDay < days) && (untilDay === undefined || untilDay >= days),
  );

/** Accounts, sessions and tokens, the password file, second factors. */
export const authFiles = (home: Home, at: Standpoint) => {
  const users = usersAt(home, at);
  const people = users.filter(({ role }) => role !== 'system');
  return [
    stored('auth', {
      users: users.map((user) => userRow(user, at)),
      groups: [
        { id: 'system-admin', name: 'Administrators' },
        { id: 'system-users', name: 'Users' },
        { id: 'system-read-only', name: 'Read Only' },
      ],
      credentials: people.map((user) => credentialRow(home, user)),
      refresh_tokens: [
        ...users.flatMap((user) => (user.role === 'system' ? [systemToken(home, user, at)] : [])),
        ...people.flatMap(({ id }) =>
          waysInOf(home, id)
            .filter(({ fromDay }) => fromDay === 0 || fromDay < at.days)
            .map((way) => tokenRow(home, way, at)),
        ),
      ],
    }),
    stored('auth_provider.homeassistant', {
      users: people.map((user) => ({
        username: user.name,
        password: plantedHash(home.seed, user.name).encoded,
      })),
    }),
    stored('auth_module.totp', {
      users: Object.fromEntries(people.slice(0, 1).map(({ id }) => [id, plantedOtp(home.seed)])),
    }),
    stored('http.auth', {
      content_user: home.users.find(({ name }) => name === 'Home Assistant Content')?.id,
    }),
  ];
};

const groupOf: Readonly<Record<HomeUser['role'], string>> = {
  owner: 'system-admin',
  admin: 'system-admin',
  member: 'system-users',
  system: 'system-read-only',
};

const userRow = (user: HomeUser, { days }: Standpoint) => ({
  id: user.id,
  group_ids: [user.name === 'Supervisor' ? 'system-admin' : groupOf[user.role]],
  is_owner: user.role === 'owner',
  is_active: user.offDay === undefined || user.offDay >= days,
  name: user.name,
  system_generated: user.role === 'system',
  local_only: false,
});

const credentialIdOf = (home: Home, user: HomeUser): string =>
  hexIdOf(home.seed, `credential/${user.name}`);

const credentialRow = (home: Home, user: HomeUser) => ({
  id: credentialIdOf(home, user),
  user_id: user.id,
  auth_provider_type: 'homeassistant',
  auth_provider_id: null,
  data: { username: user.name },
});

const madeAt = (home: Home, fromDay: number, label: string): number =>
  fromDay > 0
    ? home.calendar.at(fromDay, '22:20')
    : home.calendar.startOf(0) - randomFrom(`${home.seed}/made/${label}`).whole(40, 300) * dayMs;

const secretsOf = (home: Home, label: string) => ({
  token: plantedSecret(home.seed, `token-${label}`),
  jwt_key: plantedSecret(home.seed, `jwt-${label}`),
});

/** Several tokens of one account have secrets of their own. */
const labelOf = ({ user, means, clientName }: WayIn): string =>
  means === 'token' && clientName !== 'Desk display'
    ? `${user.name}-${slugOf(clientName ?? means).replaceAll('_', '-')}`
    : `${user.name}-${means}`;

const tokenRow = (home: Home, way: WayIn, at: Standpoint) => {
  const label = labelOf(way);
  const createdMs = madeAt(home, way.fromDay, label);
  const agoMs = randomFrom(`${home.seed}/used/${label}/${at.days}`).whole(20, 900) * 60_000;
  const isLongLived = way.means === 'token';
  // The hub never notes the use of a long-lived token: what stands there is when it was made.
  const usedMs = isLongLived ? createdMs : home.calendar.startOf(at.days) - agoMs;
  return {
    id: way.id,
    user_id: way.user.id,
    client_id: way.clientId ?? null,
    client_name: way.clientName ?? null,
    client_icon: null,
    token_type: isLongLived ? 'long_lived_access_token' : 'normal',
    created_at: isoTime(createdMs),
    access_token_expiration: isLongLived ? 315_360_000 : 1800,
    ...secretsOf(home, label),
    last_used_at: isoTime(usedMs),
    last_used_ip: way.address ?? null,
    expire_at: isLongLived ? null : (usedMs + 90 * dayMs) / 1000,
    credential_id: isLongLived ? null : credentialIdOf(home, way.user),
    version: at.version,
  };
};

const systemToken = (home: Home, user: HomeUser, at: Standpoint) => ({
  id: hexIdOf(home.seed, `token/${user.name}`),
  user_id: user.id,
  client_id: null,
  client_name: null,
  client_icon: null,
  token_type: 'system',
  created_at: isoTime(madeAt(home, 0, user.name)),
  access_token_expiration: 1800,
  ...secretsOf(home, user.name.replaceAll(' ', '-')),
  last_used_at: null,
  last_used_ip: null,
  expire_at: null,
  credential_id: null,
  version: at.version,
});
