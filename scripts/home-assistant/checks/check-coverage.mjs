import { whenMs } from '../sample.mjs';

/** @typedef {import('../../../src/pipeline.ts').Examined} Examined */
/** @typedef {import('../sample.mjs').Sample} Sample */
/** @typedef {import('./tally.mjs').Tally} Tally */

/** What the record covers and what it cannot show. @param {Tally} tally @param {Sample} sample @param {Examined} examined */
export function checkCoverage(tally, sample, { things: { coverage } }) {
  const of = (/** @type {string} */ aspect) => coverage.filter((one) => one.aspect === aspect);
  checkGaps(tally, sample, of('gap'));
  tally.same('one span of history', of('span').length, 1);
  tally.same(
    'how long history is kept',
    of('retention').map(({ days }) => days),
    [14],
  );
  tally.same(
    'what is left out of the history',
    of('excluded').flatMap(({ names }) => names),
    ['homeground_left_out', 'sensor.outside_*'],
  );
  const rows = of('missing-rows').reduce((sum, { count }) => sum + (count ?? 0), 0);
  tally.check('rows that were purged are missed', rows > 0, of('missing-rows'));
  const topics = of('never-recorded').map(({ topic }) => topic);
  const never = ['camera-viewing', 'history-viewing', 'location-viewing', 'sign-ins', 'token-use'];
  tally.same(
    'what is never recorded is said',
    never.filter((topic) => !topics.includes(topic)),
    [],
  );
  const closed = of('not-opened').flatMap(({ names }) => names ?? []);
  tally.check(
    'what is left closed is named',
    closed.some((name) => name.endsWith('secrets.yaml')),
    closed,
  );
}

/** @param {Tally} tally @param {Sample} sample @param {Examined['things']['coverage']} gaps */
function checkGaps(tally, sample, gaps) {
  const isSeen = sample.recorded.includes('disable');
  const causes = gaps.map(({ cause }) => cause).sort();
  const wanted = ['closed-incorrectly', ...(isSeen ? ['recording-disabled'] : [])];
  tally.same('gaps and why', causes, wanted);
  const gap = (/** @type {string} */ cause) => {
    const found = gaps.find((one) => one.cause === cause);
    return [found?.from?.utcMs ?? Number.NaN, found?.until?.utcMs ?? Number.NaN];
  };
  const [cutMs = 0, backMs = 0] = gap('closed-incorrectly');
  const [cut, back] = [whenMs(sample, 'power cut'), whenMs(sample, 'started', 2)];
  tally.check('the power cut: from the last row before it', cutMs <= cut && cutMs > cut - 10_000, [
    cutMs,
    cut,
  ]);
  tally.check('until the home is back', backMs > cut && backMs <= back, [backMs, back]);
  if (isSeen) checkPause(tally, sample, gap('recording-disabled'));
}

/** With or without the command that ends it. @param {Tally} tally @param {Sample} sample @param {readonly number[]} pause */
function checkPause(tally, sample, [offMs = 0, onMs = 0]) {
  const unseen = whenMs(sample, 'not recorded');
  const resumed = sample.done.find(({ service }) => service === 'recorder.enable')?.at ?? 0;
  tally.check(
    'recording switched off: around what was not recorded',
    offMs < unseen && unseen < onMs && onMs < resumed * 1000 + 1000,
    [offMs, unseen, onMs],
  );
}

/** Who cut the record. @param {Tally} tally @param {Sample} sample @param {Examined} examined */
export function checkCuts(tally, { users, recorded }, { acts, findings, answers }) {
  const robin = `ha:user:${users.robin}`;
  const doneByRobin = (/** @type {string} */ service) =>
    acts.filter(
      ({ by, ...act }) =>
        act.service === service && by.account === robin && by.grade === 'confirmed',
    ).length;
  const services = [
    'recorder.purge',
    'recorder.purge_entities',
    'recorder.disable',
    'recorder.enable',
    'logger.set_level',
  ];
  tally.same('purges, switching off and fewer logs are seen', services.map(doneByRobin), [
    1,
    1,
    ...['disable', 'enable'].map((one) => Number(recorded.includes(one))),
    1,
  ]);
  tally.same(
    'the rule record-cut answers: found',
    answers.find(({ rule }) => rule === 'record-cut')?.answer,
    'found',
  );
  const cut = findings.filter(({ rule }) => rule === 'record-cut');
  tally.same(
    'it names the account of the commands',
    cut.map(({ accounts }) => accounts),
    [[robin]],
  );
  tally.same(
    'and counts them',
    cut.map(({ count }) => count),
    [2 + Number(recorded.includes('disable'))],
  );
}
