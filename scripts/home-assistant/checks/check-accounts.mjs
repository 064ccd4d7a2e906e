import { deeds, whenMs } from '../sample.mjs';

/** @typedef {import('../../../src/pipeline.ts').Examined} Examined */
/** @typedef {import('../sample.mjs').Sample} Sample */
/** @typedef {import('./tally.mjs').Tally} Tally */

const dayMs = 86_400_000;

/** Users with their roles, and every other holder of access. @param {Tally} tally @param {Sample} sample @param {Examined} examined */
export function checkAccounts(tally, sample, { things: { accounts } }) {
  const of = (/** @type {string} */ kind) =>
    accounts
      .filter(({ accountKind }) => accountKind === kind)
      .map(({ name, role }) => `${name}: ${role}`);
  tally.same('users and their roles', of('user').sort(), [
    'alex: owner',
    'jo: member',
    'robin: admin',
    'sam: member',
  ]);
  tally.same('users of the system', of('system'), ['Home Assistant Content: guest']);
  tally.same('phone apps, without the one that was removed', of('app').sort(), [
    'Robin Phone: admin',
    'Sam Phone: member',
  ]);
  tally.same('tokens, without the one that was deleted', of('token'), ['Kitchen display: admin']);
  tally.same('people who are followed', of('tracked-person'), ['jo: none']);
  tally.same('the webhook that is open', of('webhook'), ['Gate button: none']);
  const robin = `ha:user:${sample.users.robin}`;
  const owned = accounts
    .filter(({ belongsTo }) => belongsTo === robin)
    .map(({ accountKind }) => accountKind);
  tally.same("robin's ways in belong to robin", owned.sort(), ['app', 'session', 'token']);
  const jo = accounts.find(({ id }) => id === `ha:user:${sample.users.jo}`);
  tally.same('jo may sign in at home only', jo?.isLocalOnly, true);
}

/** @param {Tally} tally @param {Sample} sample @param {Examined} examined */
export function checkGrants(tally, sample, { things: { accounts, grants } }) {
  const grantOf = (/** @type {string} */ kind, /** @type {string} */ name) => {
    const holder = accounts.find((one) => one.accountKind === kind && one.name === name)?.id;
    return grants.find((grant) => grant.holder === holder && grant.on === 'ha:hub');
  };
  for (const name of ['alex', 'sam', 'robin', 'jo'])
    tally.same(`${name} has a way in`, grantOf('user', name)?.isValid, true);
  tally.same(
    'who can remove others',
    ['alex', 'sam', 'robin', 'jo'].filter((name) => grantOf('user', name)?.canManage),
    ['alex', 'robin'],
  );
  tally.check(
    'whoever has an account can watch, also through cameras that only the history knows',
    grantOf('user', 'alex')?.abilities.includes('watch') === true,
    grantOf('user', 'alex')?.abilities,
  );
  tally.same("robin's phone app is a way in", grantOf('app', 'Robin Phone')?.means, 'app');
  const token = grantOf('token', 'Kitchen display');
  tally.same(
    'the use of the long-lived token is not claimed',
    [token?.means, token?.lastUsed, token?.useShown],
    ['token', undefined, 'never'],
  );
  const [since, until] = [token?.since?.utcMs ?? 0, token?.until?.utcMs ?? 0];
  tally.check(
    'it says since and until when',
    Math.abs(since - whenMs(sample, 'token made')) < 1000 && until - since === 365 * dayMs,
    token,
  );
  const session = grantOf('session', 'Android');
  const { address, network } = session?.lastUsedFrom ?? {};
  tally.same("robin's session: last seen from outside", network, 'outside');
  tally.check('a letter stands for the address', /^[A-Z]+$/.test(address ?? ''), address);
  const used = session?.lastUsed?.utcMs ?? 0;
  tally.check(
    'and when',
    Math.abs(used - whenMs(sample, 'session used')) < 1000,
    session?.lastUsed,
  );
  const held = new Set(
    accounts
      .filter(({ accountKind }) => accountKind === 'session')
      .map(({ belongsTo }) => belongsTo),
  );
  tally.check(
    'sam, who ended all sessions, has none',
    held.size > 0 && !held.has(`ha:user:${sample.users.sam}`),
    [...held],
  );
}

/** jo added, removed and added again; robin made administrator. @param {Tally} tally @param {Sample} sample @param {Examined} examined */
export function checkAccountActs(tally, sample, { acts }) {
  const told = (/** @type {string} */ action) =>
    acts.filter((act) => act.action === action).map(({ about }) => about);
  const done = (/** @type {string} */ what) =>
    deeds(sample, what).map(({ user }) => `ha:user:${user}`);
  tally.same('accounts that were added, in order', told('add-account'), done('user added'));
  tally.same('accounts that were removed', told('remove-account'), done('user removed'));
  tally.check(
    'accounts that were changed',
    done('user changed').every((user) => told('change-account').includes(user)),
    told('change-account'),
  );
  const jo = deeds(sample, 'user added')
    .filter(({ name }) => name === 'jo')
    .map(({ user }) => `ha:user:${user}`);
  const turns = acts
    .filter(({ about }) => about !== undefined && jo.includes(about))
    .map(({ action, about }) => `${action} ${jo.indexOf(about ?? '')}`);
  const [first, removed, second] = ['add-account 0', 'remove-account 0', 'add-account 1'];
  tally.same(
    'jo: added, removed, added again as another',
    turns.filter((turn) => !turn.startsWith('change')),
    [first, removed, second],
  );
}
