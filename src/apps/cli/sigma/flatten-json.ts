import type { SigmaField, SigmaFields, SigmaScalar } from '../../../sigma/sigma-record.ts';

const deepest = 64;

/**
 * Makes nested JSON flat: `{"a": {"b": 1}}` has the field `a.b`, and `a`, an object. A name with dots
 * is read the same way. A list stays a list; of a list of objects, each field becomes the list of its
 * values. Null when it is nested too deeply.
 */
export function flattenJson(object: object): SigmaFields | null {
  const flat = new FlatFields();
  return flat.addObject(object, '', 0) ? flat.read() : null;
}

type Values = { readonly list: SigmaScalar[]; isList: boolean };

class FlatFields {
  private readonly values = new Map<string, Values>();
  private readonly objects = new Set<string>();

  read(): SigmaFields {
    const fields = new Map<string, SigmaField>();
    for (const [name, { list, isList }] of this.values)
      fields.set(name, isList ? list : (list[0] ?? null));
    for (const name of this.objects) if (!fields.has(name)) fields.set(name, {});
    return Object.fromEntries(fields);
  }

  /** False when it is nested too deeply, as with the others. */
  addObject(object: object, prefix: string, depth: number): boolean {
    if (depth > deepest) return false;
    for (const [key, value] of Object.entries(object)) {
      const name = prefix + key;
      if (key.includes('.')) this.addParents(name, prefix.length);
      if (!this.addValue(value, name, depth)) return false;
    }
    return true;
  }

  private addValue(value: unknown, name: string, depth: number): boolean {
    if (Array.isArray(value)) return this.addList(value, name, depth);
    if (isObject(value)) {
      this.objects.add(name);
      return this.addObject(value, `${name}.`, depth + 1);
    }
    this.add(name, [value as SigmaScalar], false);
    return true;
  }

  private addList(items: readonly unknown[], name: string, depth: number): boolean {
    if (depth > deepest) return false;
    const scalars = items.filter((item): item is SigmaScalar => !isObject(item));
    if (scalars.length > 0 || items.length === 0) this.add(name, scalars, true);
    return items.filter(isObject).every((item) => {
      if (Array.isArray(item)) return this.addList(item, name, depth + 1);
      this.objects.add(name);
      return this.addItem(item, name, depth);
    });
  }

  /** Into fields of its own first, so that one value in each object becomes one list in all. */
  private addItem(item: object, name: string, depth: number): boolean {
    const own = new FlatFields();
    const isFlat = own.addObject(item, `${name}.`, depth + 1);
    for (const [inner, { list }] of own.values) this.add(inner, list, true);
    for (const inner of own.objects) this.objects.add(inner);
    return isFlat;
  }

  private add(name: string, values: readonly SigmaScalar[], isList: boolean): void {
    const there = this.values.get(name);
    if (!there) {
      this.values.set(name, { list: [...values], isList });
      return;
    }
    there.isList = true;
    for (const value of values) there.list.push(value);
  }

  /** `a.b.c` is in `a.b`, which is in `a`. */
  private addParents(name: string, from: number): void {
    for (let at = name.indexOf('.', from); at >= 0; at = name.indexOf('.', at + 1))
      this.objects.add(name.slice(0, at));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
