// Runs the rules over columns, and says how long that took. Making the columns is not counted.
import { columnsOfActs, compiledRules, runColumns, tally, timed } from './engine.mjs';

/** @param {{ acts: number, homes: number, seed: number, rules: number, runs: number }} size */
export function measureBatch({ rules, runs, ...size }) {
  const columns = columnsOfActs(size);
  const compiled = compiledRules(rules);
  globalThis.gc?.();
  const columnsBytes = process.memoryUsage().rss;
  /** @type {Record<string, number>} */
  const counts = {};
  const times = Array.from({ length: runs }, (_, turn) => {
    const { result, wallSeconds, cpuSeconds } = timed(() => runColumns(compiled, columns));
    if (turn === 0) tally(counts, result);
    return { wallSeconds, cpuSeconds };
  });
  return { times, counts, loadedBytes: columnsBytes };
}
