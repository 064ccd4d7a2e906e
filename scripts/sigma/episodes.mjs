// Puts the windows that SQL finds together into episodes, as docs/sigma.md describes them.

/** @typedef {import('../../src/sigma/sigma-record.ts').SigmaRecord} SigmaRecord */
/** @typedef {import('../../src/sigma/parsed-rule.ts').ParsedCorrelation} ParsedCorrelation */
/** @typedef {{ group: Record<string, unknown>, fromMs: number, toMs: number, records: string[] }} Alert */
/** @typedef {{ group: string, records: string[] }} Episode */

/** The values of a group as one text, without case, as SQLite groups. @param {readonly unknown[]} values */
export const groupKey = (values) =>
  JSON.stringify(
    values.map((value) =>
      (Array.isArray(value) ? JSON.stringify(value) : String(value)).toLowerCase(),
    ),
  );

/** @param {ParsedCorrelation} rule @param {Record<string, unknown>} group */
export const groupKeyOf = ({ groupBy }, group) => groupKey(groupBy.map((name) => group[name]));

/**
 * An episode goes on as long as the window that ends at each further match is one of those found, and
 * no more than a timespan passes between them.
 * @param {ParsedCorrelation} rule @param {readonly Alert[]} alerts
 * @param {readonly { record: SigmaRecord, step: string }[]} matches @returns {Episode[]}
 */
export function episodesOf(rule, alerts, matches) {
  const byEnd = new Map(
    alerts.map((alert) => [`${groupKeyOf(rule, alert.group)} ${alert.toMs}`, alert]),
  );
  return [...groupsOf(rule, matches)].flatMap(([group, records]) => {
    /** @type {(Episode & { lastMs: number })[]} */
    const episodes = [];
    /** @type {(Episode & { lastMs: number }) | undefined} */
    let open;
    for (const { id, timeMs } of records) {
      const alert = byEnd.get(`${group} ${timeMs}`);
      if (open && timeMs - open.lastMs > rule.timespanMs) open = undefined;
      if (alert === undefined) open = undefined;
      else if (open) open.records.push(id);
      else {
        open = { group, records: [...alert.records], lastMs: timeMs };
        episodes.push(open);
      }
      if (open) open.lastMs = timeMs;
    }
    return episodes.map(({ records }) => ({ group, records: [...new Set(records)].sort() }));
  });
}

/** @param {ParsedCorrelation} rule @param {readonly { record: SigmaRecord, step: string }[]} matches */
function groupsOf(rule, matches) {
  /** @type {Map<string, Map<string, SigmaRecord>>} */
  const groups = new Map();
  for (const { record, step } of matches) {
    const read = (/** @type {string} */ name) =>
      record.fields[rule.aliases.get(name)?.get(step) ?? name] ?? null;
    const values = rule.groupBy.map(read);
    if ([...values, ...rule.valueFields.map(read)].includes(null)) continue;
    const group = groupKey(values);
    groups.set(group, (groups.get(group) ?? new Map()).set(record.id, record));
  }
  return [...groups].map(
    ([group, records]) =>
      /** @type {const} */ ([
        group,
        [...records.values()].sort((a, b) => a.timeMs - b.timeMs || (a.id < b.id ? -1 : 1)),
      ]),
  );
}
