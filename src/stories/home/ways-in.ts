import { hexIdOf } from '../ids.ts';
import { randomFrom } from '../random.ts';
import type { Home, HomeUser } from './home.ts';

/** One way in that a user has in the files: a session, a long-lived token, an app. */
export type WayIn = {
  readonly id: string;
  readonly means: 'session' | 'token' | 'app';
  readonly user: HomeUser;
  readonly clientId: string | undefined;
  readonly clientName: string | undefined;
  readonly fromDay: number;
  /** Where it is used from; left out where the hub does not note that. */
  readonly address: string | undefined;
};

/** Addresses for documentation (RFC 5737), standing for anywhere outside the home. */
const outside = ['203.0.113.24', '198.51.100.77', '203.0.113.190'] as const;

/** The ways in of one user, as they are at the end of the story. */
export const waysInOf = (home: Home, userId: string): WayIn[] => {
  const user = home.users.find(({ id }) => id === userId);
  if (!user) return [];
  if (user.role === 'system') return [];
  if (user.isShared) return [browser(home, user, '192.168.1.12'), ...tokensOf(home, user)];
  if (!user.person) return [browser(home, user, outside[2]), ...tokensOf(home, user)];
  const kept = home.story.marked.find(
    (passage) => passage.rule === 'access-after-leaving' && passage.person === user.name,
  );
  const through = kept?.rule === 'access-after-leaving' ? kept.through : ['session', 'app'];
  return [
    ...(through.includes('session') ? [browser(home, user, addressOf(home, user))] : []),
    ...(through.includes('token') ? [token(home, user)] : []),
    ...(through.includes('app') && hasOwnApp(home, user) ? [app(home, user)] : []),
    ...tokensOf(home, user),
  ];
};

/** The phone of one can be signed in with the account of another. */
const hasOwnApp = (home: Home, { person }: HomeUser): boolean =>
  person?.phone !== undefined &&
  person.phone_account === undefined &&
  !home.story.marked.some(
    (passage) => passage.rule === 'app-of-another-holder' && passage.of === person.name,
  );

/** Long-lived tokens that a passage adds. */
const tokensOf = (home: Home, user: HomeUser): WayIn[] =>
  home.story.marked.flatMap((passage): WayIn[] =>
    passage.rule === 'token-without-end' && passage.by === user.name
      ? [
          {
            ...token(home, user),
            id: hexIdOf(home.seed, `token/${user.name}/${passage.name}`),
            clientName: passage.name,
            fromDay: passage.day,
          },
        ]
      : [],
  );

const hasLeft = ({ person }: HomeUser): boolean =>
  person?.moves_out !== undefined || person?.connects_from === 'outside';

const addressOf = (home: Home, user: HomeUser): string =>
  hasLeft(user)
    ? outside[0]
    : `192.168.1.${randomFrom(`${home.seed}/address/${user.name}`).whole(20, 180)}`;

const wayIn = (home: Home, user: HomeUser, label: string) => ({
  id: hexIdOf(home.seed, `token/${user.name}/${label}`),
  user,
  fromDay: user.fromDay,
});

const browser = (home: Home, user: HomeUser, address: string): WayIn => ({
  ...wayIn(home, user, 'session'),
  means: 'session',
  clientId: address.startsWith('192.168.')
    ? 'http://homeassistant.local:8123/'
    : 'https://home.example.org/',
  clientName: undefined,
  address,
});

const token = (home: Home, user: HomeUser): WayIn => ({
  ...wayIn(home, user, 'token'),
  means: 'token',
  clientId: undefined,
  clientName: 'Desk display',
  address: undefined,
});

const app = (home: Home, user: HomeUser): WayIn => ({
  ...wayIn(home, user, 'app'),
  means: 'app',
  clientId:
    user.person?.phone === 'iphone'
      ? 'https://home-assistant.io/iOS'
      : 'https://home-assistant.io/android',
  clientName: undefined,
  address: hasLeft(user) ? outside[1] : addressOf(home, user),
});
