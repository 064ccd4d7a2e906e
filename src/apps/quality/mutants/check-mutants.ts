import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { find } from '../../../rules/find.ts';
import { parseRule, type Rule, shippedRules } from '../../../rules/load-rules.ts';
import { type RuleCase, readCases } from '../../../rules/rule-case.ts';
import { compile } from '../../../sigma/compile.ts';
import { mutantsOf } from './mutants-of.ts';
import { textOf } from './rule-draft.ts';

export type MutantCheck = {
  readonly rule: string;
  readonly mutants: number;
  /** What was done to those that every case let pass. */
  readonly survivors: readonly string[];
};

/** Breaks a rule in every way and runs its cases; a mutant that is no rule any more is left out. */
export function checkMutants(id: string): MutantCheck {
  const text = readFileSync(join(shippedRules, id, 'rule.yml'), 'utf8');
  const cases = readCases(id);
  const looked = mutantsOf(text).flatMap(({ what, draft }) => {
    const rule = ruleFrom(id, textOf(draft));
    return rule ? [{ what, isCaught: cases.some((one) => !passes(rule, one)) }] : [];
  });
  return {
    rule: id,
    mutants: looked.length,
    survivors: looked.filter(({ isCaught }) => !isCaught).map(({ what }) => what),
  };
}

function ruleFrom(id: string, text: string): Rule | undefined {
  try {
    return parseRule(id, { text, guidance: '' });
  } catch (error) {
    if (error instanceof HomegroundError) return undefined;
    throw error;
  }
}

/** Whether a rule does with a case what the case says. */
function passes(rule: Rule, { placed, findings, accounts, counts }: RuleCase): boolean {
  const catalogue = { rules: [rule], compiled: compile(rule.documents) };
  const found = find(placed, { catalogue, brought: new Set() }).findings;
  const named = [...new Set(found.flatMap((finding) => finding.accounts))].sort();
  const counted = found.map(({ count }) => count);
  return (
    found.length === findings &&
    (accounts ?? named).join() === named.join() &&
    (counts ?? counted).join() === counted.join()
  );
}
