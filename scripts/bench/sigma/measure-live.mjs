// Pushes the acts of all homes in order of time, some at once. Making the records is not counted.
import { columnsOfActs, compiledRules, start, tally, timed, valueAt } from './engine.mjs';

/** As many as a stream brings in a fraction of a millisecond. */
const atOnce = 128;

/** @param {{ acts: number, homes: number, seed: number, rules: number }} size */
export function measureLive({ rules, ...size }) {
  const columns = columnsOfActs(size);
  const { timesMs } = columns;
  const order = Uint32Array.from({ length: size.acts }, (_, row) => row);
  order.sort((a, b) => timesMs[a] - timesMs[b] || a - b);
  const live = start(compiledRules(rules), { partitionBy: 'home.id' });
  const before = heapBytes();
  /** @type {Record<string, number>} */
  const counts = {};
  const total = { wallSeconds: 0, cpuSeconds: 0 };
  const add = (/** @type {ReturnType<typeof timed>} */ one) => {
    total.wallSeconds += one.wallSeconds;
    total.cpuSeconds += one.cpuSeconds;
    tally(counts, one.result);
  };
  for (let from = 0; from < size.acts; from += atOnce) {
    const rows = Array.from(order.subarray(from, from + atOnce));
    // As a stream brings them: parsed a moment before, and sharing no text with any other.
    const records = JSON.parse(JSON.stringify(rows.map((row) => recordAt(columns, row))));
    add(timed(() => live.pushAll(records)));
  }
  const stateBytesPerHome = (heapBytes() - before) / size.homes;
  const savedBytesPerHome = savedBytes(live);
  add(timed(() => live.finish()));
  return { times: [total], counts, stateBytesPerHome, savedBytesPerHome };
}

/** @param {any} columns @param {number} row */
function recordAt(columns, row) {
  /** @type {Record<string, unknown>} */
  const fields = {};
  for (const [name, column] of columns.fields) fields[name] = valueAt(column, row);
  const logsource = columns.logsources.values[columns.logsources.codes[row]];
  return { id: columns.idAt(row), timeMs: columns.timesMs[row], logsource, fields };
}

function heapBytes() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** The mean over a sample of homes of what is saved of one, as JSON. @param {any} live */
function savedBytes(live) {
  const homes = live.homes().slice(0, 500);
  const sizes = homes.map((/** @type {string} */ home) => live.bytesOfHome(home));
  return (
    sizes.reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum + one, 0) /
    homes.length
  );
}
