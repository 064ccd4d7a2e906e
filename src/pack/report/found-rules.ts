import type { Finding } from '../../model/finding.ts';
import type { Rule } from '../../rules/load-rules.ts';
import type { View } from './view.ts';

/** The rules that found something, in their own order, each with what it found. */
export const foundRules = ({
  rules,
  disclosure,
}: View): { readonly rule: Rule; readonly findings: readonly Finding[] }[] =>
  rules
    .map((rule) => ({ rule, findings: disclosure.findings.filter((one) => one.rule === rule.id) }))
    .filter(({ findings }) => findings.length > 0);
