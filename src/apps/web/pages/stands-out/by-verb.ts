import type { Verb } from '../../../../model/finding.ts';
import type { FindingsAnswer } from '../../../server/answers.ts';
import { plainName } from '../../plain-name.ts';

export type FoundFinding = FindingsAnswer['findings'][number];

/** What one rule found: its words once, its findings each with their own facts. */
export type RuleFound = {
  readonly rule: string;
  readonly title: string;
  readonly findings: readonly [FoundFinding, ...FoundFinding[]];
};

export type VerbFound = { readonly verb: Verb; readonly rules: readonly RuleFound[] };

const verbs = ['monitor', 'harass', 'coerce', 'control'] as const satisfies readonly Verb[];

/** Findings by the four verbs, then by rule, each in the order in which they come. */
export const groupByVerb = (findings: readonly FoundFinding[]): readonly VerbFound[] =>
  verbs.flatMap((verb) => {
    const rules = groupByRule(findings.filter((finding) => finding.verb === verb));
    return rules.length === 0 ? [] : [{ verb, rules }];
  });

const groupByRule = (findings: readonly FoundFinding[]): readonly RuleFound[] => {
  const found = new Map<string, RuleFound>();
  for (const finding of findings) {
    const before = found.get(finding.rule);
    found.set(finding.rule, {
      rule: finding.rule,
      title: finding.title,
      findings: before === undefined ? [finding] : [...before.findings, finding],
    });
  }
  return [...found.values()];
};

const longestFacts = 2000;

/** The counted facts of a finding; the names in them come from records, and may hold tricks. */
export const showsOf = ({ guidance }: { readonly guidance: { readonly shows: string } }): string =>
  plainName(guidance.shows, longestFacts);
