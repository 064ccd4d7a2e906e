import type { Expression, TimePart } from './expression.ts';
import type { ParsedRule } from './parsed-rule.ts';

/** The fields of which rules ask for parts of a time, and those parts. */
export type TimePartsAsked = ReadonlyMap<string, ReadonlySet<TimePart>>;

export function timePartsAsked(rules: readonly ParsedRule[]): TimePartsAsked {
  const asked = new Map<string, Set<TimePart>>();
  for (const rule of rules) {
    if (rule.kind === 'correlation') continue;
    for (const [field, part] of partsIn(rule.expression))
      asked.set(field, (asked.get(field) ?? new Set()).add(part));
  }
  return asked;
}

function partsIn(expression: Expression): (readonly [string, TimePart])[] {
  switch (expression.op) {
    case 'keyword':
      return [];
    case 'not':
      return partsIn(expression.part);
    case 'field':
    case 'differs': {
      const tests = expression.op === 'field' ? [expression.test] : expression.tests;
      return tests.flatMap((test) =>
        test.test === 'time-part' ? [[expression.field, test.part] as const] : [],
      );
    }
    default:
      return expression.parts.flatMap(partsIn);
  }
}
