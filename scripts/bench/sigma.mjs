// Measures the rule engine on made-up acts: from columns, live, and the same in DuckDB.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const one = fileURLToPath(new URL('./sigma/measure-one.mjs', import.meta.url));

export const targets = {
  batchPerSecond: 2e6,
  livePerSecond: 0.5e6,
  batchGrowthInHomes: 1.5,
  timesFasterThanDuckdb: 5,
};

/**
 * Of each measurement the fastest run counts, and its processor time beside the wall time: where
 * other work shares the machine, the second says more.
 * @param {{ acts: number, rules: number[], homes: number[], runs: number, seed: number }} options
 */
export function measureSigma({ acts, rules, homes, runs, seed }) {
  const sizes = rules.flatMap((count) =>
    homes.map((some) => ({ acts, rules: count, homes: some })),
  );
  const results = sizes.map((size) => {
    const [batch, live, duckdb] = ['batch', 'live', 'duckdb'].map((mode) =>
      measure({ mode, ...size, runs, seed }),
    );
    return { ...size, batch, live, duckdb, ...compared(batch, live, duckdb) };
  });
  return { targets, seed, results, growthInHomes: growthOf(results) };
}

/** @param {Record<string, unknown>} size */
function measure(size) {
  console.error(`sigma: ${size.mode}, ${size.rules} rules, ${size.homes} homes ...`);
  const flags = ['--expose-gc', '--max-semi-space-size=64', '--max-old-space-size=16000'];
  const done = spawnSync(process.execPath, [...flags, one, JSON.stringify(size)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${JSON.stringify(size)} ended with ${done.status}`);
  const found = JSON.parse(done.stdout);
  const best = found.times.toSorted(
    (/** @type {any} */ a, /** @type {any} */ b) => a.cpuSeconds - b.cpuSeconds,
  )[0];
  return {
    ...found,
    ...best,
    perSecond: Number(size.acts) / best.wallSeconds,
    perCpuSecond: Number(size.acts) / best.cpuSeconds,
  };
}

/** Whether all three saw the same. @param {any} batch @param {any} live @param {any} duckdb */
function compared(batch, live, duckdb) {
  const same = Object.keys(duckdb.counts).filter((id) => !duckdb.loosely.includes(id));
  const count = (/** @type {any} */ one, /** @type {string} */ id) => one.counts[id] ?? 0;
  return {
    firings: Object.values(batch.counts).reduce((sum, n) => sum + Number(n), 0),
    rulesFired: Object.keys(batch.counts).length,
    liveDiffers: Object.keys({ ...batch.counts, ...live.counts }).filter(
      (id) => count(batch, id) !== count(live, id),
    ),
    duckdbCompared: same.length,
    duckdbDiffers: same.filter((id) => count(batch, id) !== count(duckdb, id)),
    timesFasterThanDuckdb: duckdb.cpuSeconds / batch.cpuSeconds,
  };
}

/** How much longer the most homes take than the fewest, by number of rules. @param {any[]} results */
function growthOf(results) {
  return [...new Set(results.map(({ rules }) => rules))].map((rules) => {
    const times = results.filter((one) => one.rules === rules).map(({ batch }) => batch.cpuSeconds);
    return { rules, growth: Number(times.at(-1)) / Number(times[0]) };
  });
}

/** @param {ReturnType<typeof measureSigma>} measured */
export function sigmaTable({ results, growthInHomes }) {
  const lines = [
    '',
    '  Sigma: records a second of processor time (of wall time), one core',
    '    rules    homes             batch      peak              live      peak  state/home   DuckDB      peak   faster  equal',
    ...results.map(tableRow),
    '',
    `  to reach with 50 rules: batch ${millions(targets.batchPerSecond)}, live ${millions(targets.livePerSecond)}, ${targets.timesFasterThanDuckdb} times faster than DuckDB, batch at most ${targets.batchGrowthInHomes}-fold in homes`,
    ...growthInHomes.map(
      ({ rules, growth }) => `  growth in homes, ${rules} rules: ${growth.toFixed(2)}-fold`,
    ),
    '  Not counted: making records and columns, filling the table of DuckDB. DuckDB counts firings;',
    '  the engine also lists the records behind each. Sequences of three steps are asked of DuckDB',
    '  more loosely than the engine answers them, and are not compared.',
  ];
  return lines.join('\n');
}

/** @param {any} one */
function tableRow({ rules, homes, batch, live, duckdb, ...rest }) {
  const equal = rest.duckdbCompared - rest.duckdbDiffers.length;
  const isLiveSame = rest.liveDiffers.length === 0 ? '' : ', live differs!';
  return [
    String(rules).padStart(9),
    String(homes).padStart(8),
    `${millions(batch.perCpuSecond)} (${millions(batch.perSecond)})`.padStart(17),
    megabytes(batch.peakBytes).padStart(9),
    `${millions(live.perCpuSecond)} (${millions(live.perSecond)})`.padStart(17),
    megabytes(live.peakBytes).padStart(9),
    `${(live.stateBytesPerHome / 1e3).toFixed(1)} kB`.padStart(11),
    `${duckdb.cpuSeconds.toFixed(1)} s`.padStart(8),
    megabytes(duckdb.peakBytes).padStart(9),
    `${rest.timesFasterThanDuckdb.toFixed(1)}x`.padStart(8),
    `${equal}/${rest.duckdbCompared}${isLiveSame}`.padStart(6),
  ].join(' ');
}

/** @param {number} perSecond */
function millions(perSecond) {
  return `${(perSecond / 1e6).toFixed(2)} M`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
