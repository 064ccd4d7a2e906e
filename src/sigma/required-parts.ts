import type { Expression } from './expression.ts';
import { fieldsIn } from './fields-in.ts';

/** The parts of an expression that must all hold. */
export function requiredParts(expression: Expression): readonly Expression[] {
  return expression.op === 'and' ? expression.parts.flatMap(requiredParts) : [expression];
}

/** Whether an expression reads this field and no other. */
export function isOnlyOn(field: string): (expression: Expression) => boolean {
  return (expression) => onlyField(expression) === field;
}

/** The field that most detections insist on; empty when there is none. */
export function commonField(detections: readonly { readonly expression: Expression }[]): string {
  const counts = new Map<string, number>();
  for (const { expression } of detections) {
    const fields = requiredParts(expression).flatMap((part) => onlyField(part) ?? []);
    for (const field of new Set(fields)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0];
}

function onlyField(expression: Expression): string | undefined {
  const [field, second] = fieldsIn(expression) ?? [];
  return second === undefined ? field : undefined;
}
