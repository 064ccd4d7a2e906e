import type { SigmaFields, SigmaScalar, SigmaValue } from '../../../sigma/sigma-record.ts';

const deepest = 64;

/**
 * Makes nested JSON flat: `{"a": {"b": 1}}` has the field `a.b`. A list stays a list; of a list of
 * objects, each field becomes the list of its values. Null when it is nested too deeply.
 */
export function flattenJson(object: object): SigmaFields | null {
  const fields = new Map<string, SigmaValue>();
  if (!flattenObject({ object, prefix: '', depth: 0 }, fields)) return null;
  return Object.fromEntries(fields);
}

type Nested = { readonly object: object; readonly prefix: string; readonly depth: number };

function flattenObject(
  { object, prefix, depth }: Nested,
  fields: Map<string, SigmaValue>,
): boolean {
  if (depth > deepest) return false;
  return Object.entries(object).every(([key, value]) =>
    flattenValue({ value, name: prefix + key, depth }, fields),
  );
}

type NamedValue = { readonly value: unknown; readonly name: string; readonly depth: number };

function flattenValue(
  { value, name, depth }: NamedValue,
  fields: Map<string, SigmaValue>,
): boolean {
  if (Array.isArray(value)) return flattenList({ value, name, depth }, fields);
  if (typeof value === 'object' && value !== null)
    return flattenObject({ object: value, prefix: `${name}.`, depth: depth + 1 }, fields);
  add(fields, name, value as SigmaScalar);
  return true;
}

function flattenList(
  { value, name, depth }: NamedValue & { readonly value: readonly unknown[] },
  fields: Map<string, SigmaValue>,
): boolean {
  const scalars = value.filter((item): item is SigmaScalar => !isObject(item));
  if (scalars.length === value.length) {
    add(fields, name, scalars);
    return true;
  }
  if (depth > deepest) return false;
  return value.every((item) => {
    const isList = !isObject(item) || Array.isArray(item);
    const list = Array.isArray(item) ? item : [item];
    return isList
      ? flattenList({ value: list, name, depth: depth + 1 }, fields)
      : flattenInto({ object: item, prefix: `${name}.`, depth: depth + 1 }, fields);
  });
}

/** Into a record of its own first, so that one value in each object becomes one list in all. */
function flattenInto(nested: Nested, fields: Map<string, SigmaValue>): boolean {
  const own = new Map<string, SigmaValue>();
  const isFlat = flattenObject(nested, own);
  for (const [name, value] of own) add(fields, name, [value].flat());
  return isFlat;
}

function add(fields: Map<string, SigmaValue>, name: string, value: SigmaValue): void {
  const there = fields.get(name);
  fields.set(name, there === undefined ? value : [there, value].flat());
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
