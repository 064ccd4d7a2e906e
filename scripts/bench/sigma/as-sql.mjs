// The rules as SQL. Episodes are counted as islands: rows that hold enough, after one that does not.
import { columnOf } from './rule-set.mjs';

/** @typedef {import('./rule-set.mjs').Detection} Detection @typedef {import('./rule-set.mjs').Correlation} Correlation */

/** @param {Detection} one */
export function whereOf({ category, lines }) {
  return [`category = '${category}'`, ...lines.map(({ sql }) => sql)].join(' and ');
}

/** The detections that no correlation counts, each counted, in one pass. @param {Detection[]} some */
export function sqlOfDetections(some) {
  const counts = some.map((one) => `count(*) filter (where ${whereOf(one)}) as "${one.id}"`);
  return `select ${counts.join(', ')} from acts`;
}

/** How often a correlation fires. @param {Correlation} one @param {Map<string, Detection>} detections */
export function sqlOfCorrelation(one, detections) {
  const wheres = one.rules.map((id) => whereOf(/** @type {Detection} */ (detections.get(id))));
  const group = one.by.map(columnOf).join(', ');
  const steps = wheres.map((where, at) => `${where} as s${at}`).join(', ');
  const matched = wheres.map((where) => `(${where})`).join(' or ');
  const field = one.field ? `${columnOf(one.field)} as v, ` : '';
  const hits = `with m as (select ${group}, ts, ${field}${steps} from acts where ${matched})`;
  if (one.type !== 'temporal_ordered') return `${hits}, ${islands(one, group)}`;
  return wheres.length === 2 ? `${hits} ${pairs(one, group)}` : `${hits}, ${chains(one, group)}`;
}

/** True when the SQL counts exactly what a firing is. @param {Correlation} one */
export function isSameQuestion(one) {
  return one.type !== 'temporal_ordered' || one.rules.length === 2;
}

/** @param {Correlation} one @param {string} group */
function islands({ type, least, rules, spanMs }, group) {
  const inOrder = `partition by ${group} order by ts`;
  const counted = {
    event_count: `count(*) over w >= ${least}`,
    value_count: `count(distinct v) over w >= ${least}`,
    temporal: rules.map((_, at) => `bool_or(s${at}) over w`).join(' and '),
  }[type];
  return `
    c as (select ${group}, ts, ${counted} as enough from m
          window w as (${inOrder} range between ${spanMs} preceding and current row)),
    e as (select enough, lag(enough, 1, false) over (${inOrder}) as was from c)
    select count(*) as n from e where enough and not was`;
}

/** Of two steps the second completes when the hit before it is the first, and near enough. */
function pairs(/** @type {Correlation} */ { spanMs }, /** @type {string} */ group) {
  const before = `over (partition by ${group} order by ts)`;
  return `, e as (select ts, s1, lag(s0) ${before} as first, lag(ts) ${before} as since from m)
    select count(*) as n from e where s1 and first and ts - since <= ${spanMs}`;
}

/** Of three steps: every end of a chain, also where an event serves twice (which firings do not). */
function chains(/** @type {Correlation} */ { spanMs }, /** @type {string} */ group) {
  const upTo = `over (partition by ${group} order by ts rows unbounded preceding)`;
  return `
    a as (select *, max(case when s0 then ts end) ${upTo} as t0 from m),
    b as (select *, max(case when s1 then t0 end) ${upTo} as t1 from a)
    select count(*) as n from b where s2 and ts - t1 <= ${spanMs}`;
}
