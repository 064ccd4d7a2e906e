import { blockingFields, blockingIn } from '../../../sigma/blocking-fields.ts';
import { compile } from '../../../sigma/compile.ts';
import { fieldsOf } from '../../../sigma/fields-of.ts';
import { compareText, type Firing } from '../../../sigma/firing.ts';
import type { ParsedRule } from '../../../sigma/parse-rules.ts';
import type { CorrelatedRule, ParsedDetection, ParsedFilter } from '../../../sigma/parsed-rule.ts';
import { hasLogsource } from '../../../sigma/resolve-rules.ts';
import type { Logsource } from '../../../sigma/sigma-record.ts';
import { nearNames } from './near-names.ts';
import { logsourceKeys, type SeenNames } from './seen-names.ts';

/** What a rule that did not fire asks for and no record had. */
export type UnseenNames = {
  readonly rule: string;
  readonly title: string;
  readonly fields: readonly { readonly field: string; readonly near: readonly string[] }[];
  /** What the rule is for, where records are of something else: `seen` is what they say. */
  readonly logsource: readonly {
    readonly key: keyof Logsource;
    readonly asked: string;
    readonly seen: readonly string[];
  }[];
};

/** What no record had and the rule cannot do without: itself, in rules it is built on, or in filters on them. */
function blockedBy(rule: CorrelatedRule, { rules, seen }: Run): readonly string[] {
  const filters = detectionsIn(rule).flatMap((detection) =>
    rules.filter((one) => one.kind === 'filter').filter((filter) => isFor(filter, detection)),
  );
  const inFilters = filters.flatMap(({ expression }) => blockingIn(expression, seen.fields));
  return [...new Set([...blockingFields(rule, seen.fields), ...inFilters])].sort(compareText);
}

/** The fields that any of the rules reads. */
export function askedFields(rules: readonly ParsedRule[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => fieldsOf(rule).fields));
}

type Run = {
  readonly rules: readonly ParsedRule[];
  readonly firings: readonly Firing[];
  readonly seen: SeenNames;
  /** What is said of all records that do not say it. */
  readonly given: Logsource;
};

/** For each rule that could have fired and did not, what it asks for that no record had. */
export function unseenNames(run: Run): UnseenNames[] {
  const { rules, firings, seen, given } = run;
  const fired = new Set(firings.map(({ rule }) => rule));
  return rulesThatFire(rules)
    .filter(({ id }) => !fired.has(id))
    .map((rule) => ({
      rule: rule.id,
      title: rule.title,
      fields: blockedBy(rule, run).map((field) => ({
        field,
        near: nearNames(field, seen.fields),
      })),
      logsource: unseenSources(rule, seen, given),
    }))
    .filter(({ fields, logsource }) => fields.length + logsource.length > 0);
}

function rulesThatFire(rules: readonly ParsedRule[]): CorrelatedRule[] {
  const compiled = compile(rules);
  const all = [
    ...[...compiled.detectionsByCategory.values()].flat(),
    ...compiled.detectionsOfAnyCategory,
    ...compiled.correlations,
  ];
  const firing = new Set<ParsedRule>(all.filter(({ fires }) => fires).map(({ rule }) => rule));
  return rules.filter((rule) => rule.kind !== 'filter').filter((rule) => firing.has(rule));
}

function unseenSources(
  rule: CorrelatedRule,
  { sources }: SeenNames,
  given: Logsource,
): UnseenNames['logsource'] {
  const wanted = detectionsIn(rule).flatMap(({ logsource }) =>
    logsourceKeys.flatMap((key) => {
      const asked = logsource[key];
      const seen = [
        ...new Set([...sources[key], ...(given[key] === undefined ? [] : [given[key]])]),
      ];
      const isThere = seen.some((one) => one.toLowerCase() === asked?.toLowerCase());
      return asked === undefined || seen.length === 0 || isThere ? [] : [{ key, asked, seen }];
    }),
  );
  return wanted.filter(
    ({ key, asked }, at) =>
      wanted.findIndex((other) => other.key === key && other.asked === asked) === at,
  );
}

function detectionsIn(rule: CorrelatedRule): readonly ParsedDetection[] {
  return rule.kind === 'detection' ? [rule] : rule.rules.flatMap(detectionsIn);
}

function isFor(filter: ParsedFilter, rule: ParsedDetection): boolean {
  return filter.rules === 'any' ? hasLogsource(rule, filter) : filter.rules.includes(rule);
}
