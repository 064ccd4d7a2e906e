import type { Expression } from './expression.ts';

/** The fields an expression reads, each once; null where a keyword reads all there are. */
export function fieldsIn(expression: Expression): ReadonlySet<string> | null {
  switch (expression.op) {
    case 'keyword':
      return null;
    case 'not':
      return fieldsIn(expression.part);
    case 'field':
      return withRefs(expression.field, [expression.test]);
    case 'differs':
      return withRefs(expression.field, expression.tests);
    default:
      return union(expression.parts.map(fieldsIn));
  }
}

function withRefs(field: string, tests: readonly { test: string; field?: string }[]) {
  const others = tests.flatMap((test) => (test.test === 'field' && test.field) || []);
  return new Set([field, ...others]);
}

function union(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return null;
    for (const name of set) all.add(name);
  }
  return all;
}
