// Measures a case against its size: adding and giving back originals beside `sha256sum` over the same
// bytes, opening, and a timeline of made-up acts.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCase } from '../../dist/case/create-case.js';
import { openCase } from '../../dist/case/read-case.js';

const cache = fileURLToPath(new URL('../../.cache/bench/case', import.meta.url));
const opening = { passphrase: 'only for measuring', who: 'robin', programVersion: '0.0.0' };
const limits = { openSeconds: 2, filterP95Ms: 150, shareOfSha256sum: 1 / 3 };
const megabyte = 1_000_000;

/** @param {{ sizesMb: number[], acts: number, runs: number }} options */
export async function measureCase({ sizesMb, acts, runs }) {
  mkdirSync(cache, { recursive: true });
  const originals = [];
  for (const mb of sizesMb) originals.push(await measureOriginals(mb, runs));
  const flushes = await measureFlushes();
  return { limits, originals, flushes, timeline: await measureTimeline(acts) };
}

/** @param {Awaited<ReturnType<typeof measureCase>>} measured */
export function caseTable({ originals, flushes, timeline }) {
  const ms = (/** @type {number} */ number) => `${number.toFixed(1)} ms`;
  const times = (/** @type {number} */ ratio) => `${ratio.toFixed(1)} times`;
  return [
    '',
    '  originals     add         give back   sha256sum   open      peak memory',
    ...originals.map(originalsRow),
    '',
    `  a file written and flushed by itself: ${ms(flushes.plainMs)}; a small record ${times(flushes.recordMs / flushes.plainMs)}, an entry of the diary ${times(flushes.entryMs / flushes.plainMs)} as long`,
    '',
    `  ${timeline.acts} acts (${(timeline.databaseBytes / megabyte).toFixed(0)} MB): written in ${timeline.writeSeconds.toFixed(0)} s, opened in ${timeline.openSeconds.toFixed(2)} s`,
    `    first page ${ms(timeline.firstPageMs)}; first filter, which loads its columns, ${ms(timeline.firstFilterMs)}`,
    `    filter p50 ${ms(timeline.filterP50Ms)}, p95 ${ms(timeline.filterP95Ms)}; page p50 ${ms(timeline.pageP50Ms)}, p95 ${ms(timeline.pageP95Ms)}`,
    `    lanes ${ms(timeline.lanesMs)}; days ${ms(timeline.daysMs)}; rows by ids ${ms(timeline.byIdsMs)}; memory ${(timeline.rssBytes / megabyte).toFixed(0)} MB`,
    `  to reach: opened in ${limits.openSeconds} s, filter p95 below ${limits.filterP95Ms} ms, add and give back at a third of sha256sum or more`,
  ].join('\n');
}

/** @param {Awaited<ReturnType<typeof measureOriginals>>} one */
function originalsRow({ bytes, add, giveBack, sha256sum, openSeconds, peakBytes }) {
  const rate = (/** @type {number} */ seconds) =>
    `${(bytes / megabyte / seconds).toFixed(0)} MB/s`.padEnd(12);
  return `  ${`${(bytes / megabyte).toFixed(0)} MB`.padStart(9)}     ${rate(add)}${rate(giveBack)}${rate(sha256sum)}${`${openSeconds.toFixed(2)} s`.padEnd(10)}${(peakBytes / megabyte).toFixed(0)} MB`;
}

/** @param {number} mb @param {number} runs */
async function measureOriginals(mb, runs) {
  const file = join(cache, `${mb}-mb.bin`);
  if (!existsSync(file)) writeNoise(file, mb);
  const times = { add: [], giveBack: [], sha256sum: [], open: [] };
  for (let turn = 0; turn < runs; turn += 1) {
    console.error(`a case of ${mb} MB, run ${turn + 1} of ${runs} ...`);
    const folder = join(cache, 'originals');
    rmSync(folder, { recursive: true, force: true });
    // In turn, so that a machine that slows down slows all.
    await timed(times.sha256sum, () => void spawnSync('sha256sum', [file]));
    const made = await createCase(folder, opening);
    await timed(times.add, () => made.addRecords([file]));
    made.close();
    const open = await timed(times.open, () => openCase(folder, opening));
    await timed(times.giveBack, async () => {
      for await (const _ of open.openRecord(1));
    });
    open.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    bytes: statSync(file).size,
    add: median(times.add),
    giveBack: median(times.giveBack),
    sha256sum: median(times.sha256sum),
    openSeconds: median(times.open),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

const smallFiles = 300;
const entries = 50;

/**
 * What waits for the disk more than it works, beside files written and flushed one by one: many small
 * records, which are one commit, and entries of the diary, which are one each.
 */
async function measureFlushes() {
  console.error(`${smallFiles} small records, and ${entries} entries of a diary ...`);
  const folder = join(cache, 'flushes');
  const given = join(folder, 'given');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(given, { recursive: true });
  const plain = [];
  await timed(plain, () => {
    for (let n = 0; n < smallFiles; n += 1) {
      const file = openSync(join(given, `${n}.txt`), 'w');
      writeSync(file, `made up ${n}`);
      fsyncSync(file);
      closeSync(file);
    }
  });
  const open = await createCase(join(folder, 'case'), opening);
  const [records, diary] = [[], []];
  await timed(records, () => open.addRecords([given]));
  await timed(diary, () => {
    for (let n = 0; n < entries; n += 1)
      open.writeDiary({
        from: '2025-03-01',
        until: null,
        isRough: false,
        text: 'x',
        attachments: [],
      });
  });
  open.close();
  rmSync(folder, { recursive: true, force: true });
  const each = (/** @type {number[]} */ [seconds = Number.NaN], /** @type {number} */ count) =>
    (seconds * 1000) / count;
  return {
    plainMs: each(plain, smallFiles),
    recordMs: each(records, smallFiles),
    entryMs: each(diary, entries),
  };
}

/** @param {number} acts */
async function measureTimeline(acts) {
  const folder = join(cache, `acts-${acts}`);
  const written = [];
  if (!existsSync(join(folder, 'key.age'))) {
    console.error(`writing a case of ${acts} acts ...`);
    rmSync(folder, { recursive: true, force: true });
    const open = await createCase(folder, opening);
    await timed(written, () => writeActs(open, acts));
    open.close();
  }
  const opened = [];
  const open = await timed(opened, () => openCase(folder, opening));
  const timeline = open.timeline();
  const firstPageMs = await ms(() => timeline.page({ filter: {}, limit: 100 }));
  const firstFilterMs = await ms(() => timeline.page({ filter: filterAt(0), limit: 100 }));
  for (const filter of Array.from({ length: 8 }, (_, n) => filterAt(n))) timeline.count(filter);
  const filters = [];
  for (let n = 1; n <= 200; n += 1)
    filters.push(await ms(() => timeline.page({ filter: filterAt(n), limit: 100 })));
  const pages = [];
  for (let n = 0; n < 200; n += 1) {
    const after = Math.floor(((n * 7919) % 200) * (acts / 200));
    pages.push(await ms(() => timeline.page({ filter: {}, limit: 100, after })));
  }
  const { fromMs, untilMs } = timeline.span();
  const span = { fromMs: fromMs ?? 0, untilMs: (untilMs ?? 0) + 1, stretches: 200 };
  const lanesMs = await ms(() => timeline.lanes({ filter: {}, by: 'device', ...span }));
  const daysMs = await ms(() => timeline.days({}));
  const byIdsMs = await ms(() =>
    timeline.byIds(Array.from({ length: 50 }, (_, n) => `act-${n * 997}`)),
  );
  open.close();
  return {
    acts,
    databaseBytes: statSync(join(folder, 'case.db')).size,
    writeSeconds: written[0] ?? Number.NaN,
    openSeconds: median(opened),
    firstPageMs,
    firstFilterMs,
    filterP50Ms: quantile(filters, 0.5),
    filterP95Ms: quantile(filters, 0.95),
    pageP50Ms: quantile(pages, 0.5),
    pageP95Ms: quantile(pages, 0.95),
    lanesMs,
    daysMs,
    byIdsMs,
    rssBytes: process.memoryUsage.rss(),
  };
}

const actions = /** @type {const} */ ([
  'turn-on',
  'turn-off',
  'set-temperature',
  'lock',
  'unlock',
  'play',
]);
const grades = /** @type {const} */ (['confirmed', 'window', 'automation', 'unknown']);
const people = ['Sam', 'Robin', null];
const startMs = Date.UTC(2020, 0, 1);

/** A different filter for each number, so that no answer is a kept one. @param {number} n */
function filterAt(n) {
  return {
    fromMs: startMs + n * 1000,
    grades: [grades[n % 3] ?? 'unknown', 'unknown'],
    people: n % 2 === 0 ? ['Sam'] : ['Robin', null],
    devices: [`device-${n % 60}`, `device-${(n + 7) % 60}`],
    isNight: n % 4 < 2,
  };
}

/** @param {import('../../src/case/open-case.ts').OpenCase} open @param {number} acts */
function writeActs(open, acts) {
  const writer = open.beginExamination();
  for (let n = 0; n < acts; n += 1) writer.addRow(rowAt(n));
  writer.finish(
    /** @type {any} */ ({
      rulesHash: '',
      records: [],
      findings: [],
      counts: { acts, states: 0 },
    }),
  );
}

/** Spread without a pattern that would pack better than life does. @param {number} n */
function rowAt(n) {
  const noise = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const utcMs = startMs + n * 30_000 + (noise % 20_000);
  const hour = new Date(utcMs).getUTCHours();
  const text = new Date(utcMs).toISOString();
  const device = `device-${noise % 60}`;
  const account = `account-${(noise >>> 8) % 6}`;
  return {
    n,
    act: {
      kind: /** @type {const} */ ('act'),
      id: `act-${n}`,
      at: { utcMs, text, zone: /** @type {const} */ ('stated') },
      action: actions[(noise >>> 4) % actions.length] ?? 'other',
      service: 'light.turn_on',
      by: { grade: grades[(noise >>> 12) % 4] ?? 'unknown', account },
      devices: noise % 50 === 0 ? [device, 'device-3'] : [device],
      parts: [`light.${device}`],
      values: { brightness: noise % 255 },
      isSeenToHappen: noise % 3 > 0,
      source: { record: 'a'.repeat(64), path: 'home-assistant_v2.db', at: `states:${n}` },
    },
    person: people[(noise >>> 16) % 3] ?? null,
    relation: 'resident',
    day: text.slice(0, 10),
    hour,
    isNight: hour >= 22 || hour < 7,
  };
}

/** @param {string} file @param {number} mb */
function writeNoise(file, mb) {
  const handle = openSync(file, 'w');
  for (let n = 0; n < mb; n += 1) writeSync(handle, randomBytes(megabyte));
  closeSync(handle);
}

/** @template Result @param {number[]} times @param {() => Result} work @returns {Promise<Awaited<Result>>} */
async function timed(times, work) {
  const start = performance.now();
  const result = await work();
  times.push((performance.now() - start) / 1000);
  return result;
}

/** @param {() => unknown} work */
async function ms(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @param {number[]} numbers */
function median(numbers) {
  return quantile(numbers, 0.5);
}

/** @param {number[]} numbers @param {number} share */
function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
