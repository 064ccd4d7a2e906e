import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** Wrong use ends with 2 and a word of what to do. @param {Tally} tally @param {import('../run-cli.mjs').Cli} cli @param {{ folder: string, live: string, broken: string }} given */
export function checkExits(tally, cli, { folder, live, broken }) {
  const noise = join(folder, 'noise.bin');
  writeFileSync(noise, Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)));
  const wrong = {
    'no path': ['examine'],
    'a path with nothing there': ['examine', join(folder, 'not-there')],
    'an unknown option': ['examine', live, '--tell-me-more'],
    'nothing that is a record': ['examine', noise],
    'a broken household file': ['examine', live, '--household', broken],
    'an unknown command': ['look'],
  };
  for (const [name, args] of Object.entries(wrong)) {
    const { code, out, err } = cli.run(...args);
    tally.check(
      `${name}: exit code 2, and what to do`,
      code === 2 && out === '' && err.trim() !== '',
      { code, out, err },
    );
  }
  const { err } = cli.runs.at(-2) ?? { err: '' };
  tally.check('a broken household file: the line is named', err.includes(':4:'), err);
}

/** The household file that the program starts can be given back to it as it is. @param {Tally} tally @param {import('../run-cli.mjs').Cli} cli @param {{ folder: string, live: string }} given */
export function checkHouseholdStart(tally, cli, { folder, live }) {
  const start = join(folder, 'household-start.yml');
  const first = cli.run('household', live, '--out', start);
  tally.same('household: exit code 0', [first.code, first.err], [0, '']);
  tally.same(
    'household: never over a file that is there',
    cli.run('household', live, '--out', start).code,
    2,
  );
  const printed = cli.run('household', live).out;
  const missing = ['alex', 'sam', 'robin', 'jo', 'Robin Phone', 'Sam Phone'].filter(
    (name) => !printed.includes(name),
  );
  tally.same('household: names accounts, people and phones', missing, []);
  const { code, err } = cli.run('examine', live, '--household', start, '--json');
  tally.same('household: the file is taken as it is', [code, err], [0, '']);
}
