import { examinationOf } from './check-runs.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('../../../src/model/examination.ts').Examination} Examination */
/** @typedef {import('./check-runs.mjs').Pair} Pair */

/** What is counted in parts of the records. @param {Tally} tally @param {Record<string, Pair>} runs */
export function checkParts(tally, runs) {
  const read = (/** @type {string} */ name) =>
    examinationOf(/** @type {Pair} */ (runs[name]).without);
  const [live, database, storage] = [read('live'), read('database'), read('storage')];
  const users = (/** @type {Examination} */ { accounts }) =>
    accounts.filter(({ kind }) => kind === 'user');
  tally.same('storage alone: the same users', users(storage), users(live));
  tally.same('storage alone: no act', storage.counts.acts, 0);
  tally.same(
    'database alone: acts graded as with the rest',
    database.counts.byAttribution,
    live.counts.byAttribution,
  );
  tally.same('database alone: no account made up', users(database), []);
  const total = Object.values(live.counts.byAttribution).reduce((sum, count) => sum + count, 0);
  tally.same('counts add up', total, live.counts.acts);
}

/** Who holds access, as the command line says it. @param {Tally} tally @param {Record<string, Pair>} runs @param {import('../sample.mjs').Sample} sample */
export function checkHolders(tally, runs, { users }) {
  for (const name of ['live', 'backup', 'both', 'stopped', 'storage']) {
    const { accounts, grants } = examinationOf(/** @type {Pair} */ (runs[name]).with);
    const told = accounts
      .filter(({ kind }) => kind === 'user')
      .map(({ id, role, person }) => `${id} ${role} ${person}`);
    const roles = { alex: 'owner Alex', sam: 'member Sam', robin: 'admin Robin', jo: 'member Jo' };
    const wanted = Object.entries(roles).map(([user, role]) => `ha:user:${users[user]} ${role}`);
    tally.same(`${name}: users, roles, and whose they are`, told.sort(), wanted.sort());
    const held = accounts.filter(({ person, kind }) => person === 'Robin' && kind !== 'user');
    const ways = held.map(
      ({ id, kind }) => `${kind} ${grants.some(({ holder }) => holder === id)}`,
    );
    tally.same(`${name}: robin's ways in`, ways.sort(), ['app true', 'session true', 'token true']);
  }
}
