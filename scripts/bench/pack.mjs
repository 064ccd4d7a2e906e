// Measures how a pack is made and checked, beside `sha256sum` over the same bytes in the same run.
// Without reading the records again: that is the main job, and is measured for itself.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache', 'bench', 'pack');
const limits = { ratio: 3, growthBytes: 100e6 };

/** @param {{ megabytes: number[], runs: number }} options */
export async function measurePack({ megabytes, runs }) {
  mkdirSync(cache, { recursive: true });
  const results = [];
  for (const size of megabytes) results.push(await measure(size, runs));
  return { limits, results };
}

/** @param {Awaited<ReturnType<typeof measurePack>>} measured */
export function packTable({ results }) {
  return [
    '',
    '  originals   step                   time       MB/s   times sha256sum   peak memory',
    ...results.flatMap(({ steps, bytes }) => steps.map((step) => row(step, bytes))),
    '',
    `  to reach: pack and verify at most ${limits.ratio} times sha256sum, memory flat in size`,
  ].join('\n');
}

/** @param {number} megabytes @param {number} runs */
async function measure(megabytes, runs) {
  const given = join(cache, `${megabytes}`);
  const pack = join(given, 'pack.zip');
  await makeRecords(join(given, 'records'), megabytes);
  const step = (/** @type {string} */ name) => [
    '--import',
    pathToFileURL(join(root, 'scripts', 'bench', 'report-peak.mjs')).href,
    join(root, 'scripts', 'bench', 'pack-step.mjs'),
    name,
    given,
  ];
  rmSync(join(given, 'case'), { recursive: true, force: true });
  node(step('prepare'));
  /** @type {Record<'sha256sum' | 'make' | 'verify', number[]>} */
  const times = { sha256sum: [], make: [], verify: [] };
  let peaks = { make: 0, verify: 0 };
  // In turn, so that a machine that slows down slows all of them.
  for (let turn = 0; turn < runs; turn += 1) {
    console.error(`pack of ${megabytes} MB, run ${turn + 1} of ${runs} ...`);
    rmSync(pack, { force: true });
    const made = node(step('make'));
    const verified = node(step('verify'));
    times.make.push(made.seconds);
    times.verify.push(verified.seconds);
    times.sha256sum.push(sha256sum(pack));
    peaks = {
      make: Math.max(peaks.make, made.peakBytes),
      verify: Math.max(peaks.verify, verified.peakBytes),
    };
  }
  const bytes = statSync(pack).size;
  const plain = median(times.sha256sum);
  const steps = [
    { step: 'sha256sum', seconds: plain, ratio: 1, peakBytes: 0 },
    ...['make', 'verify'].map((step) => {
      const name = /** @type {'make' | 'verify'} */ (step);
      const seconds = median(times[name]);
      return { step, seconds, ratio: seconds / plain, peakBytes: peaks[name] };
    }),
  ];
  rmSync(given, { recursive: true });
  return { megabytes, bytes, steps };
}

/** Bytes that no disk makes smaller, in files of at most 256 MB. @param {string} folder @param {number} megabytes */
async function makeRecords(folder, megabytes) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  const { randomBytes } = await import('node:crypto');
  for (let done = 0, n = 0; done < megabytes; done += 256, n += 1) {
    const file = createWriteStream(join(folder, `record-${n}.bin`));
    for (let at = 0; at < Math.min(256, megabytes - done); at += 1)
      if (!file.write(randomBytes(2 ** 20))) await once(file, 'drain');
    file.end();
    await once(file, 'close');
  }
}

/** The step tells its own time, so that starting Node and opening the case are no part of it. @param {string[]} args */
function node(args) {
  const peakFile = join(cache, 'peak');
  const done = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOMEGROUND_PEAK_FILE: peakFile },
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}`);
  return { seconds: Number(done.stdout), peakBytes: Number(readFileSync(peakFile, 'utf8')) };
}

/** @param {string} path */
function sha256sum(path) {
  const start = process.hrtime.bigint();
  const done = spawnSync('sha256sum', [path]);
  if (done.status !== 0) throw new Error('The benchmark needs sha256sum.');
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** @param {{ step: string, seconds: number, ratio: number, peakBytes: number }} step @param {number} bytes */
function row({ step, seconds, ratio, peakBytes }, bytes) {
  return [
    `${(bytes / 1e6).toFixed(0)} MB`.padStart(11),
    `  ${step.padEnd(16)}`,
    `${seconds.toFixed(2)} s`.padStart(10),
    (bytes / 1e6 / seconds).toFixed(0).padStart(10),
    ratio.toFixed(2).padStart(17),
    (peakBytes === 0 ? '' : `${(peakBytes / 1e6).toFixed(0)} MB`).padStart(13),
  ].join('');
}
