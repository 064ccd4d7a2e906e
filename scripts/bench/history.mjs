// Measures the main job end to end against `sqlite3` reading the same columns of the same file once.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'apps', 'cli', 'main.js');
const cache = join(root, '.cache', 'bench');
const limits = { ratio: 3, peakBytes: 600e6, growth: 11 };

/** What the reader reads of the history, asked of `sqlite3` in one pass over the same file. */
const scan = `
  select state_id, metadata_id, state, last_updated_ts, last_changed_ts, attributes_id,
         context_id_bin, context_user_id_bin, context_parent_id_bin from states;
  select event_id, event_type_id, time_fired_ts, data_id,
         context_id_bin, context_user_id_bin, context_parent_id_bin from events;`;

/** @param {{ sizes: number[], runs: number }} options */
export function measureHistory({ sizes, runs }) {
  mkdirSync(cache, { recursive: true });
  const results = sizes.map((rows) => measure(rows, runs));
  const growth =
    results.length < 2 ? null : last(results).examineSeconds / first(results).examineSeconds;
  return { limits, growth, results };
}

/** @param {ReturnType<typeof measureHistory>} measured */
export function historyTable({ results, growth }) {
  const lines = [
    '',
    '  rows         file    examine   sqlite3   ratio    peak memory     acts   findings',
    ...results.map(tableRow),
    '',
    ...(growth === null ? [] : [`  growth from the first to the last: ${growth.toFixed(1)}-fold`]),
    `  to reach: ratio at most ${limits.ratio}, below ${limits.peakBytes / 1e6} MB, at most ${limits.growth}-fold from 1 to 10 million`,
  ];
  return lines.join('\n');
}

/** @param {number} rows @param {number} runs */
function measure(rows, runs) {
  const folder = join(cache, `separated-couple-${rows}`);
  if (!existsSync(join(folder, 'marks.json'))) {
    rmSync(folder, { recursive: true, force: true });
    console.error(`writing a history of ${rows} rows ...`);
    run([cli, 'story', 'separated-couple', '--rows', String(rows), '--out', folder]);
  }
  const database = join(folder, 'config', 'home-assistant_v2.db');
  const times = { examine: /** @type {number[]} */ ([]), sqlite3: /** @type {number[]} */ ([]) };
  let peakBytes = 0;
  let output = '';
  // In turn, so that a machine that slows down slows both.
  for (let turn = 0; turn < runs; turn += 1) {
    console.error(`${rows} rows, run ${turn + 1} of ${runs} ...`);
    times.sqlite3.push(timed(() => plainScan(database)));
    times.examine.push(
      timed(() => {
        output = examine(folder);
      }),
    );
    peakBytes = Math.max(peakBytes, Number(readFileSync(join(cache, 'peak'), 'utf8')));
  }
  const found = JSON.parse(output);
  const examineSeconds = median(times.examine);
  const sqlite3Seconds = median(times.sqlite3);
  return {
    rows,
    fileBytes: statSync(database).size,
    examineSeconds,
    sqlite3Seconds,
    ratio: examineSeconds / sqlite3Seconds,
    peakBytes,
    acts: found.counts.acts,
    states: found.counts.states,
    findings: found.findings.length,
  };
}

/** @param {string} folder */
function examine(folder) {
  const peak = pathToFileURL(join(root, 'scripts', 'bench', 'report-peak.mjs')).href;
  const household = join(folder, 'household.yml');
  return run([
    '--import',
    peak,
    cli,
    'examine',
    join(folder, 'config'),
    '--household',
    household,
    '--json',
  ]);
}

/** @param {string} database */
function plainScan(database) {
  const done = spawnSync('sqlite3', ['-readonly', `file:${database}?immutable=1`, scan], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.error)
    throw new Error('The benchmark needs the sqlite3 command (Debian: apt-get install sqlite3).');
  if (done.status !== 0) throw new Error('sqlite3 could not read the history.');
}

/** @param {string[]} args */
function run(args) {
  const done = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, HOMEGROUND_PEAK_FILE: join(cache, 'peak') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}`);
  return done.stdout;
}

/** @param {() => void} work */
function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** @param {ReturnType<typeof measure>} one */
function tableRow({
  rows,
  fileBytes,
  examineSeconds,
  sqlite3Seconds,
  ratio,
  peakBytes,
  acts,
  findings,
}) {
  return [
    String(rows).padStart(10),
    `${(fileBytes / 1e6).toFixed(0)} MB`.padStart(9),
    `${examineSeconds.toFixed(1)} s`.padStart(9),
    `${sqlite3Seconds.toFixed(1)} s`.padStart(9),
    ratio.toFixed(2).padStart(7),
    `${(peakBytes / 1e6).toFixed(0)} MB`.padStart(12),
    String(acts).padStart(10),
    String(findings).padStart(8),
  ].join(' ');
}

/** @template T @param {T[]} list @returns {T} */
function first(list) {
  return /** @type {T} */ (list[0]);
}

/** @template T @param {T[]} list @returns {T} */
function last(list) {
  return /** @type {T} */ (list[list.length - 1]);
}
