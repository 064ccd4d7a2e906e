import { loadRules } from '../../../dist/rules/load-rules.js';
/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('../run-cli.mjs').Run} Run */
/** @typedef {import('../../../src/model/examination.ts').Examination} Examination */
/** @typedef {{ without: Run, with: Run }} Pair */

/** Each run ends well, says nothing else, and keeps to the published shape. @param {Tally} tally @param {Record<string, Pair>} runs @param {{ safeParse(value: unknown): { success: boolean, error?: unknown } }} shape */
export function checkShapes(tally, runs, shape) {
  for (const [name, pair] of Object.entries(runs))
    for (const [how, run] of Object.entries(pair)) {
      tally.same(`${name} ${how} household: exit code 0`, [run.code, run.err], [0, '']);
      const { success, error } = shape.safeParse(parsed(run));
      tally.check(`${name} ${how} household: one object of the published shape`, success, error);
    }
}

/** @param {Run} run @returns {Examination} */
export const examinationOf = (run) => JSON.parse(run.out);

/** @param {Run} run */
function parsed(run) {
  try {
    return JSON.parse(run.out);
  } catch {
    return undefined;
  }
}

const { rules } = loadRules();
const allRules = rules.map(({ id }) => id);

/** What each rule answers to each set of records. @param {Tally} tally @param {Record<string, Pair>} runs @param {import('../sample.mjs').Sample} sample */
export function checkAnswers(tally, runs, sample) {
  const answers = (/** @type {Run | undefined} */ run, /** @type {string} */ answer) =>
    run &&
    examinationOf(run)
      .answers.filter((one) => one.answer === answer)
      .map(({ rule }) => rule)
      .sort();
  const withHistory = ['live', 'backup', 'both', 'reversed', 'stopped'];
  /** Rules that must be among those that found something; others may have found more that is true. */
  const finds = (
    /** @type {string} */ name,
    /** @type {Run | undefined} */ run,
    /** @type {string[]} */ wanted,
  ) => {
    const found = answers(run, 'found') ?? [];
    tally.check(
      `${name}: found`,
      wanted.every((rule) => found.includes(rule)),
      found,
    );
  };
  const whole = ['access-after-leaving', 'movement-alerts', 'open-webhook', 'record-cut'];
  for (const name of withHistory) {
    finds(`${name} with household`, runs[name]?.with, whole);
    tally.same(
      `${name} with household: all could be checked`,
      answers(runs[name]?.with, 'could-not-check'),
      [],
    );
    finds(`${name} without household`, runs[name]?.without, ['open-webhook', 'record-cut']);
  }
  finds('database', runs.database?.with, ['record-cut']);
  tally.check(
    'database: accounts could not be checked',
    answers(runs.database?.with, 'could-not-check')?.includes('access-after-leaving'),
  );
  finds('storage', runs.storage?.with, ['access-after-leaving']);
  tally.check(
    'storage: history could not be checked',
    answers(runs.storage?.with, 'could-not-check')?.includes('record-cut'),
  );
  for (const [name, pair] of Object.entries(runs))
    tally.same(
      `${name}: every rule answers`,
      examinationOf(pair.with)
        .answers.map(({ rule }) => rule)
        .sort(),
      allRules,
    );
  checkFindings(tally, runs, sample);
}

/** Rules that line up with a diary answer that they had none. @param {Tally} tally @param {Run} run */
export function checkWithoutDiary(tally, run) {
  tally.same(
    'without a diary: only what needs one could not be checked, and says so',
    examinationOf(run)
      .answers.filter(({ answer }) => answer === 'could-not-check')
      .map(({ rule, needs }) => [rule, needs]),
    rules.filter(({ card }) => card.needs.includes('diary')).map(({ id }) => [id, ['diary']]),
  );
}

/** @param {Tally} tally @param {Record<string, Pair>} runs @param {import('../sample.mjs').Sample} sample */
function checkFindings(tally, runs, { users }) {
  const { findings } = examinationOf(/** @type {Pair} */ (runs.live).with);
  const left = findings.filter(({ rule }) => rule === 'access-after-leaving');
  tally.same(
    "jo's ways in are found",
    left.map(({ people, count }) => [people, count]),
    [[['Jo'], 2]],
  );
  tally.check("by jo's account", left[0]?.accounts.includes(`ha:user:${users.jo}`), left);
  const alerts = findings.filter(({ rule }) => rule === 'movement-alerts');
  tally.same(
    "both automations that tell robin of sam's ways are found",
    alerts.map(({ people }) => people),
    [
      ['Robin', 'Sam'],
      ['Robin', 'Sam'],
    ],
  );
}

/** Two readings of the same, and the same records in another order. @param {Tally} tally @param {Record<string, Pair>} runs @param {Run} again */
export function checkSameBytes(tally, runs, again) {
  tally.check('two runs give the same bytes', runs.live?.with.out === again.out);
  const [{ records, ...one }, { records: others, ...other }] = /** @type {const} */ ([
    examinationOf(/** @type {Pair} */ (runs.both).with),
    examinationOf(/** @type {Pair} */ (runs.reversed).with),
  ]);
  tally.same(
    'another order of the paths gives the same',
    JSON.stringify(other),
    JSON.stringify(one),
  );
  const hashes = (/** @type {Examination['records']} */ all) =>
    all.map(({ sha256 }) => sha256).sort();
  tally.same('and the same records', hashes(others), hashes(records));
}
