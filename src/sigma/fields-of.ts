import type { Expression } from './expression.ts';
import { compareText } from './firing.ts';
import type { ParsedCorrelation, ParsedRule } from './parsed-rule.ts';

/** What a rule reads, itself and through the rules it is built on; sorted. */
export type RuleReads = {
  readonly fields: readonly string[];
  readonly categories: readonly string[];
  /** True when a keyword search reads every field there is. */
  readonly readsAllFields: boolean;
};

export function fieldsOf(rule: ParsedRule): RuleReads {
  const fields = new Set<string>();
  const categories = new Set<string>();
  collect(rule, fields, categories);
  const readsAllFields = fields.delete('');
  return { fields: sorted(fields), categories: sorted(categories), readsAllFields };
}

function sorted(texts: ReadonlySet<string>): string[] {
  return [...texts].sort(compareText);
}

function collect(rule: ParsedRule, fields: Set<string>, categories: Set<string>): void {
  if (rule.kind !== 'correlation') {
    for (const field of fieldsIn(rule.expression)) fields.add(field);
    if (rule.logsource.category !== undefined) categories.add(rule.logsource.category);
    return;
  }
  for (const part of rule.rules) collect(part, fields, categories);
  for (const field of groupFields(rule)) fields.add(field);
}

/** An alias of a correlation below, and who undid whom, are made by it: no fields of any record. */
export function groupFields(rule: ParsedCorrelation): string[] {
  return rule.rules.flatMap((part) => {
    const isUndone = part.kind === 'correlation' && part.type === 'x_undone';
    const aliases = part.kind === 'correlation' ? [...part.aliases.keys()] : [];
    const made = isUndone ? [...aliases, 'done_by', 'undone_by'] : aliases;
    return [...rule.groupBy, ...rule.valueFields]
      .map((name) => rule.aliases.get(name)?.get(part.id) ?? name)
      .filter((field) => !made.includes(field));
  });
}

/** The empty name stands for a keyword. */
function fieldsIn(expression: Expression): string[] {
  if (expression.op === 'not') return fieldsIn(expression.part);
  if (expression.op === 'keyword') return [''];
  if (expression.op === 'field' || expression.op === 'differs') {
    const tests = expression.op === 'field' ? [expression.test] : expression.tests;
    return [
      expression.field,
      ...tests.flatMap((test) => (test.test === 'field' ? test.field : [])),
    ];
  }
  return expression.parts.flatMap(fieldsIn);
}
