import type { Verb } from '../../model/finding.ts';
import type { Rule } from '../../rules/load-rules.ts';
import type { HomeResult } from './home-result.ts';
import { isWithheld } from './withheld.ts';

/** How one rule did over all homes. */
export type RuleTally = {
  readonly rule: Rule;
  /** Findings that a mark explains, and those that none explains, by where they were. */
  readonly right: number;
  readonly wrongInMarked: number;
  readonly wrongInQuiet: number;
  /** Marks in homes where everything the rule needs was given. */
  readonly marks: number;
  readonly found: number;
  /** Homes in which something it needs was left out, and what it answered there. */
  readonly withheld: number;
  readonly couldNotCheck: number;
  readonly foundAnyway: number;
};

export function tallyRule(rule: Rule, results: readonly HomeResult[]): RuleTally {
  const isOwn = ({ rule: id }: { rule: string }): boolean => id === rule.id;
  const isWithout = ({ missing }: HomeResult): boolean => isWithheld(rule.card.needs, missing);
  const findings = results.flatMap(({ findings: all, isQuiet }) =>
    all.filter(isOwn).map(({ isExplained }) => ({ isExplained, isQuiet })),
  );
  const marks = results.filter((one) => !isWithout(one)).flatMap((one) => one.marks.filter(isOwn));
  const without = results.filter(isWithout).map(({ answers }) => answers[rule.id]);
  return {
    rule,
    right: findings.filter(({ isExplained }) => isExplained).length,
    wrongInMarked: findings.filter((one) => !one.isExplained && !one.isQuiet).length,
    wrongInQuiet: findings.filter((one) => !one.isExplained && one.isQuiet).length,
    marks: marks.length,
    found: marks.filter(({ isFound }) => isFound).length,
    withheld: without.length,
    couldNotCheck: without.filter((answer) => answer === 'could-not-check').length,
    foundAnyway: without.filter((answer) => answer === 'found').length,
  };
}

/** The same, for all rules of a verb together. */
export function tallyVerb(verb: Verb, tallies: readonly RuleTally[]) {
  const own = tallies.filter(({ rule }) => rule.card.verb === verb);
  const sum = (key: Exclude<keyof RuleTally, 'rule'>): number =>
    own.reduce((total, tally) => total + tally[key], 0);
  return {
    verb,
    rules: own.length,
    right: sum('right'),
    wrongInMarked: sum('wrongInMarked'),
    wrongInQuiet: sum('wrongInQuiet'),
    marks: sum('marks'),
    found: sum('found'),
  };
}
export type VerbTally = ReturnType<typeof tallyVerb>;

/** A twelfth of a year. */
const daysInMonth = 365.25 / 12;

/** How long the homes were told whose history was given; where it was not, hardly anything could be found. */
export function homeMonths(results: readonly HomeResult[]): number {
  const told = results.filter(({ missing }) => !missing.includes('history'));
  return told.reduce((sum, { days }) => sum + days, 0) / daysInMonth;
}
