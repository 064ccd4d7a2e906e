import { secretsIn, secretsOf } from './find-secrets.mjs';

/** Words said or sent: evidence, and folded away unless they are asked for. */
const privateTexts = [
  'Where are you now?',
  'I know you are home',
  'Lights out now',
  'Do not touch',
  'hello from a friend',
  'Sam is back',
];

/**
 * @param {import('./tally.mjs').Tally} tally @param {import('../sample.mjs').Sample} sample
 * @param {{ runs: readonly import('../run-cli.mjs').Run[], observations: string }} said
 */
export function checkSecrets(tally, sample, { runs, observations }) {
  const secrets = secretsOf(sample);
  tally.check(
    `there are secrets to look for: ${secrets.length}`,
    secrets.length > 40 && secrets.includes('51.5') && secrets.includes('730194'),
  );
  checkSearch(tally, secrets);
  for (const { args, out, err } of runs) {
    const found = secretsIn(out + err, secrets);
    tally.check(`no secret in what it says: ${told(args, sample)}`, found.length === 0, found);
  }
  const found = secretsIn(observations, secrets);
  tally.check(
    'no secret in any observation of live, backup and stopped',
    found.length === 0,
    found,
  );
  const open = runs.filter(({ args }) => !args.includes('--private'));
  const texts = privateTexts.filter((text) => open.some(({ out }) => out.includes(text)));
  tally.same('no private text unless it is asked for', texts, []);
  tally.check('private texts are kept', observations.includes('Where are you now?'));
}

/** A search that finds nothing anywhere would prove nothing. @param {import('./tally.mjs').Tally} tally @param {readonly string[]} secrets */
function checkSearch(tally, secrets) {
  const missed = secrets.filter(
    (secret) => secretsIn(`{"a":"x ${secret}",`, [secret]).length === 0,
  );
  tally.same('the search finds every secret that is there', missed.length, 0);
  const time = '"from":"2026-11-23T17:57:51.500Z","id":"730194ab"';
  tally.same('and takes no time or hash for one', secretsIn(time, ['51.5', '730194']), []);
}

/** @param {readonly string[]} args @param {import('../sample.mjs').Sample} sample */
const told = (args, { folder }) => args.map((arg) => arg.replace(folder, '')).join(' ');
