import { createHash } from 'node:crypto';
import type { PlacedRecord } from '../context/placed-record.ts';
import type { Grade } from '../model/act.ts';
import type { Answer, Finding } from '../model/finding.ts';
import type { Exception } from '../model/household.ts';
import type { Firing } from '../sigma/firing.ts';
import { run } from '../sigma/run.ts';
import { withExceptions } from './exceptions.ts';
import type { Catalogue, Rule } from './load-rules.ts';
import { meets } from './meets.ts';
import type { Need } from './rule-card.ts';

/** What the exceptions of a household left out: how many records of which rules, and why. */
export type LeftOut = { readonly why: string; readonly rule: string; readonly count: number };

export type Found = {
  readonly findings: Finding[];
  readonly answers: Answer[];
  readonly leftOut: LeftOut[];
};

type Asked = {
  readonly catalogue: Catalogue;
  /** Which needs the given records meet. */
  readonly brought: ReadonlySet<Need>;
  readonly exceptions?: readonly Exception[];
};

/**
 * Runs the catalogue over records placed in context. A rule that found nothing without its needs
 * answers `could-not-check`, never `not-found`. What an exception leaves out is counted.
 * Throws `HomegroundError` `bad-household` for an exception that cannot be put on its rules.
 */
export function find(records: readonly PlacedRecord[], asked: Asked): Found {
  const { catalogue, brought, exceptions = [] } = asked;
  const findings = findWith(records, catalogue, exceptions);
  return {
    findings,
    answers: catalogue.rules.map((rule) => answerOf(rule, findings, brought)),
    leftOut: exceptions.length === 0 ? [] : leftOutBy(records, catalogue, exceptions),
  };
}

function findWith(
  records: readonly PlacedRecord[],
  catalogue: Catalogue,
  exceptions: readonly Exception[],
): Finding[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const bySigmaId = new Map(catalogue.rules.map((rule) => [rule.sigmaId, rule]));
  return run(withExceptions(catalogue, exceptions).compiled, records)
    .flatMap((firing) => {
      const rule = bySigmaId.get(firing.rule);
      return rule === undefined ? [] : [findingOf(rule, firing, byId)];
    })
    .sort(byTimeThenId);
}

/** Each exception on its own: which records stood in a finding without it, and no more with it. */
function leftOutBy(
  records: readonly PlacedRecord[],
  catalogue: Catalogue,
  exceptions: readonly Exception[],
): LeftOut[] {
  const before = recordsByRule(findWith(records, catalogue, []));
  return exceptions.flatMap((exception) => {
    const after = recordsByRule(findWith(records, catalogue, [exception]));
    return exception.rules.flatMap((rule) => {
      const gone = [...(before.get(rule) ?? [])].filter((id) => !after.get(rule)?.has(id));
      return gone.length === 0 ? [] : [{ why: exception.why, rule, count: gone.length }];
    });
  });
}

function recordsByRule(findings: readonly Finding[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { rule, observations } of findings) {
    const ids = found.get(rule) ?? new Set();
    found.set(rule, ids);
    for (const id of observations) ids.add(id);
  }
  return found;
}

function answerOf(rule: Rule, findings: readonly Finding[], brought: ReadonlySet<Need>): Answer {
  const missing = rule.card.needs.filter((need) => !brought.has(need));
  if (findings.some((finding) => finding.rule === rule.id))
    return { rule: rule.id, answer: 'found', needs: [] };
  if (missing.length > 0) return { rule: rule.id, answer: 'could-not-check', needs: missing };
  return { rule: rule.id, answer: 'not-found', needs: [] };
}

function findingOf(rule: Rule, firing: Firing, byId: ReadonlyMap<string, PlacedRecord>): Finding {
  const records = firing.records.flatMap((id) => byId.get(id) ?? []);
  const whose = records.filter((record) => meets(record, rule.card.whose));
  return {
    id: idOf(rule, firing),
    rule: rule.id,
    title: rule.title,
    verb: rule.card.verb,
    vector: rule.card.vector,
    accounts: valuesOf(whose, ['actor.account', 'holder.account']),
    people: valuesOf(whose, peopleFields),
    devices: valuesOf(records, ['device.id']),
    from: instant(firing.fromMs),
    to: instant(firing.toMs),
    count: firing.count,
    attribution: tally(records),
    observations: [...firing.records],
    harmless: rule.card.harmless,
    cannotSee: rule.card.cannot_see,
  };
}

const peopleFields = [
  'actor.person',
  'holder.person',
  'automation.watches',
  'automation.tells',
  'device.within_reach_of',
];

/** The same records and rules give the same id, so that a finding can be spoken of. */
function idOf(rule: Rule, firing: Firing): string {
  const text = JSON.stringify([rule.id, firing.group, firing.records[0], firing.fromMs]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function valuesOf(records: readonly PlacedRecord[], fields: readonly string[]): string[] {
  const found = new Set<string>();
  for (const record of records) {
    for (const field of fields) {
      for (const value of [record.fields[field] ?? []].flat()) found.add(String(value));
    }
  }
  return [...found].sort();
}

function tally(records: readonly PlacedRecord[]): Finding['attribution'] {
  const counts: Finding['attribution'] = {};
  for (const { fields } of records) {
    const grade = fields['actor.attribution'];
    if (typeof grade === 'string') counts[grade as Grade] = (counts[grade as Grade] ?? 0) + 1;
  }
  return counts;
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}

function byTimeThenId(a: Finding, b: Finding): number {
  const [left = '', right = ''] = [a, b].map(({ from, rule, id }) => `${from} ${rule} ${id}`);
  return left < right ? -1 : 1;
}
