import { lineOf, wantedActs } from './expected-acts.mjs';
import { without } from './tally.mjs';

/** @typedef {import('../../../src/model/act.ts').Act} Act */

/** @param {readonly Act[]} acts */
const confirmedIn = (acts) => acts.filter(({ by }) => by.grade === 'confirmed');

/** @param {Act} act */
export const actLine = ({ by, service, action }) =>
  lineOf({ account: by.account, service, action });

/**
 * Every command of the day is one act, confirmed, of the right account, and nothing else is.
 * @param {import('./tally.mjs').Tally} tally @param {import('../sample.mjs').Sample} sample
 * @param {{ name: string, acts: readonly Act[] }} read
 */
export function checkCommands(tally, sample, { name, acts }) {
  const wanted = wantedActs(sample);
  const confirmed = confirmedIn(acts);
  const [lines, wantedLines] = [confirmed.map(actLine), wanted.map(lineOf)];
  tally.same(`${name}: every command is an act of its account`, without(wantedLines, lines), []);
  tally.same(`${name}: one command is one act, and nothing else`, without(lines, wantedLines), []);
  for (const user of ['alex', 'sam', 'robin', 'jo']) {
    const count = (/** @type {readonly string[]} */ all) =>
      all.filter((line) => isOf(sample, user, line)).length;
    tally.check(
      `${name}: ${user}'s confirmed acts are counted right: ${count(wantedLines)}`,
      count(lines) === count(wantedLines) && count(lines) > 0,
      count(lines),
    );
  }
  const misplaced = wanted.filter((one) => !confirmed.some((act) => isThatAct(act, one)));
  tally.same(`${name}: each at its moment and on what it named`, misplaced, []);
}

/** jo's first account is named only by its id. @param {import('../sample.mjs').Sample} sample @param {string} user @param {string} line */
function isOf(sample, user, line) {
  const ids = sample.done.filter((one) => one.what === 'user added' && one.name === user);
  return ids.some(({ user: id }) => line.startsWith(`ha:user:${id} `));
}

/** @param {Act} act @param {import('./expected-acts.mjs').Wanted} wanted */
function isThatAct(act, wanted) {
  const { utcMs } = act.at;
  return (
    actLine(act) === lineOf(wanted) &&
    utcMs >= wanted.fromMs &&
    utcMs <= wanted.toMs &&
    wanted.entities.every((entity) => act.parts.includes(entity))
  );
}

/** What is not commanded is never confirmed. @param {import('./tally.mjs').Tally} tally @param {import('../sample.mjs').Sample} sample @param {readonly Act[]} acts */
export function checkOtherGrades(tally, sample, acts) {
  const byHand = acts.filter(({ parts }) => parts.includes('sensor.set_by_hand'));
  tally.check('a state set by hand is not confirmed', byHand.every(isOfWindow), byHand);
  const windows = acts
    .filter(isOfWindow)
    .map(({ by, action, parts }) => [by.account, action, parts]);
  const alex = `ha:user:${sample.users.alex}`;
  tally.same('what is only credited to a command nearby is graded so', windows, [
    [alex, 'unlock', ['lock.hall_door']],
  ]);
  const unknown = acts.filter(({ by }) => by.grade === 'unknown');
  const credited = unknown.filter(({ by }) => by.account ?? by.automation ?? by.causedBy);
  tally.same('what is unknown names nobody', credited, []);
  tally.same(
    'and is the home keeping its own lists',
    [...new Set(unknown.map(({ action }) => action))].sort(),
    [
      'add-account',
      'change-account',
      'change-automation',
      'change-device',
      'other',
      'remove-account',
      'shut-down',
      'start',
    ],
  );
  const looked = acts.filter(({ action }) => action === 'view' || action === 'take-picture');
  tally.same('nobody is said to have looked at a camera', looked, []);
}

/** @param {Act} act */
const isOfWindow = ({ by }) => by.grade === 'window';
