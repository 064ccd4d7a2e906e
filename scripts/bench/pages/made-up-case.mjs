// Makes a case of many made-up acts: the home of the built-in story, with acts over two years.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const dayMs = 86_400_000;
const days = 730;
const actions = ['turn-on', 'turn-off', 'set-level', 'set-temperature', 'lock', 'unlock', 'play'];
export const passphrase = 'four grey horses in a field';

/**
 * Folder of a case with so many acts; made once and kept in `cache`.
 * @param {{ dist: string, cache: string, acts: number }} asked
 * @returns {Promise<string>}
 */
export async function madeUpCase({ dist, cache, acts }) {
  const folder = join(cache, `case-of-${acts}-acts`);
  if (existsSync(join(folder, 'case.db')) && !existsSync(join(folder, 'unfinished'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  console.error(`making a case of ${acts} acts ...`);
  const { createCase } = await import(join(dist, 'case', 'create-case.js'));
  const { examineTour } = await import(join(dist, 'apps', 'cli', 'examine-tour.js'));
  const examined = await examineTour();
  const open = await createCase(folder, { passphrase, who: 'alex', programVersion: '0.1.0' });
  const writer = open.beginExamination();
  for (const row of madeUpRows(examined, acts)) writer.addRow(row);
  writer.finish(keptOf(examined, acts));
  open.close();
  return folder;
}

/** The same numbers every time: a linear congruential generator is enough to spread acts. */
function dice(seed = 1) {
  let state = seed;
  return (/** @type {number} */ sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** @param {any} examined @param {number} acts */
function* madeUpRows({ things, home, nowMs }, acts) {
  const roll = dice();
  const devices = things.devices
    .filter((/** @type {any} */ { form }) => form === 'device')
    .map((/** @type {any} */ { id }) => id);
  const accounts = things.accounts
    .filter((/** @type {any} */ { accountKind }) => accountKind === 'user')
    .map((/** @type {any} */ { id }) => ({
      id,
      person: home.people.ofAccount(id)?.person?.name ?? null,
    }));
  const automations = things.automations.map((/** @type {any} */ { id }) => id);
  const startMs = nowMs - days * dayMs;
  for (let n = 0; n < acts; n += 1) {
    const utcMs = Math.floor(startMs + ((nowMs - startMs) * n) / acts) + roll(3);
    const { date, hour, isNight } = home.clock(utcMs);
    const account = accounts[roll(accounts.length)];
    const by = byOf(roll(10), account.id, automations[roll(automations.length)]);
    yield {
      n,
      act: {
        kind: 'act',
        id: `made-up:${n}`,
        at: { utcMs, text: String(utcMs), zone: 'stated' },
        action: actions[roll(actions.length)],
        by,
        devices: [devices[roll(devices.length)]],
        parts: [],
        values: {},
        isSeenToHappen: true,
        source: { record: '0'.repeat(64), path: '', at: `events:${n}` },
      },
      person: by.account === undefined ? null : account.person,
      relation: null,
      day: date,
      hour,
      isNight,
    };
  }
}

/** @param {number} face @param {string} account @param {string} automation */
function byOf(face, account, automation) {
  if (face < 3) return { grade: 'confirmed', account };
  if (face < 4) return { grade: 'window', account };
  return face < 7 ? { grade: 'automation', automation } : { grade: 'unknown' };
}

/** @param {any} examined @param {number} acts */
function keptOf({ records, unread, standing, nowMs, timeZone }, acts) {
  return {
    madeMs: nowMs,
    programVersion: '0.1.0',
    rulesHash: '0'.repeat(64),
    records,
    unread,
    standing,
    findings: [],
    answers: [],
    leftOut: [],
    counts: {
      acts,
      states: 0,
      byAttribution: { confirmed: 0, window: 0, automation: 0, unknown: 0 },
    },
    nowMs,
    timeZone: timeZone.name,
    placed: [],
    acts: [],
  };
}
