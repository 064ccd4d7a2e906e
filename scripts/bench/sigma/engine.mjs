// What the benchmark measures, as it was built, and the acts it is measured on.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeActs } from './made-up-acts.mjs';
import { asSigma, ruleSet } from './rule-set.mjs';

const sigma = fileURLToPath(new URL('../../../dist/sigma/', import.meta.url));
const load = (/** @type {string} */ path) => import(pathToFileURL(join(sigma, path)).href);
const { ColumnsBuilder } = await load('columns/columns-of.js');
const { valueAt } = await load('columns/columns.js');
const { runColumns } = await load('columns/run-columns.js');
const { compile } = await load('compile.js');
const { parseRules } = await load('parse-rules.js');
const { start } = await load('live-run.js');

export { runColumns, start, valueAt };

/** @param {number} rules */
export function compiledRules(rules) {
  return compile(parseRules([{ path: 'bench.yml', text: asSigma(ruleSet(rules)) }]));
}

/** @param {{ acts: number, homes: number, seed: number }} size */
export function columnsOfActs(size) {
  const builder = new ColumnsBuilder({ home: 'home.id' });
  makeActs(size, (record) => builder.add(record));
  return builder.build();
}

/** How often each rule fired. @param {Record<string, number>} counts @param {{ rule: string }[]} firings */
export function tally(counts, firings) {
  for (const { rule } of firings) counts[rule] = (counts[rule] ?? 0) + 1;
}

/** Wall and processor time of some work, in seconds. @template T @param {() => T} work */
export function timed(work) {
  const cpu = process.cpuUsage();
  const from = process.hrtime.bigint();
  const result = work();
  const wallSeconds = Number(process.hrtime.bigint() - from) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { result, wallSeconds, cpuSeconds: (user + system) / 1e6 };
}
