import type { ParsedCorrelation } from './parsed-rule.ts';
import {
  readField,
  type SigmaField,
  type SigmaFields,
  type SigmaObject,
  type SigmaValue,
} from './sigma-record.ts';

export type Group = Readonly<Record<string, SigmaValue>>;

/** The fields that names of a correlation stand for in records of one step's rule. */
export function stepFields(
  names: readonly string[],
  correlation: ParsedCorrelation,
  step: number,
): string[] {
  const ruleId = correlation.rules[step]?.id ?? '';
  return names.map((name) => correlation.aliases.get(name)?.get(ruleId) ?? name);
}

/** Undefined when one of the fields is missing, null, an empty list or an object. */
export function readValues(
  record: SigmaFields,
  fields: readonly string[],
): SigmaValue[] | undefined {
  // Pushed to an empty list, two values would take the room of seventeen.
  const values = new Array<SigmaValue>(fields.length);
  for (let at = 0; at < fields.length; at += 1) {
    const value = readField(record, fields[at] ?? '');
    if (isMissing(value)) return undefined;
    values[at] = value;
  }
  return values;
}

/** Values under the names of `group-by`. */
export function groupOf(names: readonly string[], values: readonly SigmaValue[]): Group {
  // Written to, this one name would not become a property.
  if (names.includes('__proto__'))
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
  const group: Record<string, SigmaValue> = {};
  for (let at = 0; at < names.length; at += 1) group[names[at] ?? ''] = values[at] ?? null;
  return group;
}

/** One text for a tuple of values; different ones of a length never share it. `5` and `"5"` are the same. */
export function keyOf(values: readonly SigmaValue[]): string {
  if (values.length === 1) return textOf(values[0] ?? null);
  let key = '';
  for (const value of values) {
    const text = textOf(value);
    key += `${text.length}:${text}`;
  }
  return key;
}

/** Whether a field tells no group: it is missing, null, an empty list or an object. */
export function isMissing(value: SigmaField | undefined): value is SigmaObject | null | undefined {
  if (typeof value !== 'object') return value === undefined;
  return !Array.isArray(value) || value.length === 0;
}

function textOf(value: SigmaValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
