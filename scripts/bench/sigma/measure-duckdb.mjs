// Asks DuckDB the same over the same acts: one thread, a table in memory, texts as enums and ids as
// numbers, which is the best it can be given. Filling the table is not counted.
import duckdb from '@duckdb/node-api';
import { isSameQuestion, sqlOfCorrelation, sqlOfDetections } from './as-sql.mjs';
import { columnsOfActs } from './engine.mjs';
import { columnOf, ruleSet } from './rule-set.mjs';

const ids = ['home.id', 'actor.id', 'device.id'];
const chunkRows = 2048;

/** @param {{ acts: number, homes: number, seed: number, rules: number }} size */
export async function measureDuckdb({ rules, ...size }) {
  const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await fill(connection, columnsOfActs(size));
  globalThis.gc?.();
  const { detections, correlations } = ruleSet(rules);
  const byId = new Map(detections.map((one) => [one.id, one]));
  const used = new Set(correlations.flatMap((one) => one.rules));
  /** @type {Record<string, number>} */
  const counts = {};
  const cpu = process.cpuUsage();
  const from = process.hrtime.bigint();
  for (const one of correlations)
    counts[one.id] = Number((await rowOf(connection, sqlOfCorrelation(one, byId))).n);
  const own = await rowOf(
    connection,
    sqlOfDetections(detections.filter(({ id }) => !used.has(id))),
  );
  for (const [id, count] of Object.entries(own)) counts[id] = Number(count);
  const wallSeconds = Number(process.hrtime.bigint() - from) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  const loosely = correlations.filter((one) => !isSameQuestion(one)).map(({ id }) => id);
  const times = [{ wallSeconds, cpuSeconds: (user + system) / 1e6 }];
  return { times, counts, loosely };
}

/** @param {duckdb.DuckDBConnection} connection @param {string} sql */
async function rowOf(connection, sql) {
  const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
  return row ?? {};
}

/** @param {duckdb.DuckDBConnection} connection @param {any} columns */
async function fill(connection, columns) {
  const categories = columns.logsources.values.map((/** @type {any} */ one) => one.category);
  const sources = [
    {
      name: 'ts',
      type: duckdb.BIGINT,
      at: (/** @type {number} */ row) => BigInt(columns.timesMs[row]),
    },
    {
      name: 'category',
      type: duckdb.ENUM(categories),
      at: (/** @type {number} */ row) => categories[columns.logsources.codes[row]],
    },
    ...[...columns.fields].map(([name, column]) => sourceOf(name, column)),
  ];
  for (const { name, type } of sources)
    if (type.typeId === duckdb.DuckDBTypeId.ENUM)
      await connection.run(`create type e_${name} as ${type.toString()}`);
  const written = sources.map(({ name, type }) =>
    type.typeId === duckdb.DuckDBTypeId.ENUM ? `${name} e_${name}` : `${name} ${type.toString()}`,
  );
  await connection.run(`create table acts (${written.join(', ')})`);
  const appender = await connection.createAppender('acts');
  for (let row = 0; row < columns.rowCount; row += chunkRows) {
    const rows = Array.from(
      { length: Math.min(chunkRows, columns.rowCount - row) },
      (_, at) => row + at,
    );
    const chunk = duckdb.DuckDBDataChunk.create(
      sources.map(({ type }) => type),
      rows.length,
    );
    chunk.setColumns(sources.map(({ at }) => rows.map(at)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** @param {string} field @param {any} column */
function sourceOf(field, column) {
  const name = columnOf(field);
  if (column.kind === 'numbers')
    return { name, type: duckdb.DOUBLE, at: (/** @type {number} */ row) => column.numbers[row] };
  if (ids.includes(field))
    return { name, type: duckdb.INTEGER, at: (/** @type {number} */ row) => column.codes[row] };
  const valueIn = (/** @type {number} */ row) => column.values[column.codes[row]];
  const kind = typeof column.values[1];
  if (kind === 'boolean') return { name, type: duckdb.BOOLEAN, at: valueIn };
  if (kind === 'number') return { name, type: duckdb.INTEGER, at: valueIn };
  return { name, type: duckdb.ENUM(column.values.slice(1)), at: valueIn };
}
