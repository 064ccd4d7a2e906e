// Holds what SQLite answers to a rule against what our engine answers.
import { isDeepStrictEqual } from 'node:util';
import { detectionsIn } from './comparable.mjs';
import { episodesOf, groupKeyOf } from './episodes.mjs';
import { built } from './material.mjs';

const { compile } = await built('sigma/compile.js');
const { run } = await built('sigma/run.js');

/** @typedef {import('../../src/sigma/parsed-rule.ts').ParsedCorrelation} ParsedCorrelation */
/** @typedef {import('../../src/sigma/parsed-rule.ts').CorrelatedRule} CorrelatedRule */
/** @typedef {import('../../src/sigma/sigma-record.ts').SigmaRecord} SigmaRecord */
/** @typedef {import('../../src/sigma/firing.ts').Firing} Firing */
/** @typedef {import('./episodes.mjs').Alert} Alert */
/** @typedef {{ ids?: string[], alerts?: Alert[], refused?: string }} Answer */
/** @typedef {{ rule: CorrelatedRule, records: readonly SigmaRecord[], answers: Record<string, Answer> }} Asked */
/** @typedef {{ isSame: boolean, firings: number, ours: unknown, theirs: unknown }} Compared */

/** @param {import('./comparable.mjs').Way} way @param {Asked} asked @returns {Compared} */
export function compare(way, asked) {
  /** @type {Firing[]} */
  const firings = run(compile([asked.rule]), asked.records);
  const { ours, theirs } = ways[way](asked, firings);
  return { isSame: isDeepStrictEqual(ours, theirs), firings: firings.length, ours, theirs };
}

const ways = {
  records: sameRecords,
  episodes: sameEpisodes,
  chains: sameChains,
  stacked: sameGroups,
};

/** @param {Asked} asked @param {Firing[]} firings */
function sameRecords({ rule, answers }, firings) {
  const ours = firings.flatMap(({ records }) => records).sort();
  return { ours, theirs: answers[keyOf(rule)]?.ids };
}

/** @param {Asked} asked @param {Firing[]} firings */
function sameEpisodes(asked, firings) {
  const rule = /** @type {ParsedCorrelation} */ (asked.rule);
  const byId = new Map(asked.records.map((record) => [record.id, record]));
  const matches = detectionsIn(rule).flatMap((step) =>
    (asked.answers[keyOf(step)]?.ids ?? []).flatMap((id) => {
      const record = byId.get(id);
      return record ? [{ record, step: step.id }] : [];
    }),
  );
  const ours = firings.map(({ group, records }) => ({
    group: groupKeyOf(rule, group),
    records: [...records].sort(),
  }));
  return { ours: sorted(ours), theirs: sorted(episodesOf(rule, alertsOf(asked), matches)) };
}

/** Each chain ends where a window is found, and each window found holds the end of a chain. @param {Asked} asked @param {Firing[]} firings */
function sameChains(asked, firings) {
  const rule = /** @type {ParsedCorrelation} */ (asked.rule);
  const alerts = alertsOf(asked).map((alert) => ({ ...alert, key: groupKeyOf(rule, alert.group) }));
  const ends = firings.map(({ group, toMs }) => ({ key: groupKeyOf(rule, group), toMs }));
  const found = ends.filter((end) =>
    alerts.some(({ key, toMs }) => key === end.key && toMs === end.toMs),
  );
  const meant = alerts.filter((alert) =>
    ends.some(({ key, toMs }) => key === alert.key && toMs >= alert.fromMs && toMs <= alert.toMs),
  );
  return { ours: { ends, windows: meant }, theirs: { ends: found, windows: alerts } };
}

/** Each group that fires here fires there too; there one lower episode counts as often as it has windows. @param {Asked} asked @param {Firing[]} firings */
function sameGroups(asked, firings) {
  const rule = /** @type {ParsedCorrelation} */ (asked.rule);
  const ours = [...new Set(firings.map(({ group }) => groupKeyOf(rule, group)))].sort();
  const theirs = new Set(alertsOf(asked).map(({ group }) => groupKeyOf(rule, group)));
  return { ours, theirs: ours.filter((group) => theirs.has(group)) };
}

/** @param {Asked} asked */
const alertsOf = ({ rule, answers }) => answers[keyOf(rule)]?.alerts ?? [];

/** The name under which second_opinion.py answers. @param {CorrelatedRule} rule */
export const keyOf = ({ name, id }) => name ?? id;

/** @param {{ group: string, records: string[] }[]} episodes */
const sorted = (episodes) =>
  episodes.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
