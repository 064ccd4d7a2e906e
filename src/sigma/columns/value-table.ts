import { isObject, type SigmaField, type SigmaScalar } from '../sigma-record.ts';

/** Gives each different value a number from 1 on, in order of first sight; 0 stands for no value. */
export class ValueTable {
  readonly values: (SigmaField | undefined)[] = [undefined];
  private readonly codes = new Map<SigmaField, number>();
  private readonly listCodes = new Map<string, number>();

  codeOf(value: SigmaField | undefined): number {
    if (value === undefined) return 0;
    // A Map cannot tell minus zero from zero, and knows lists and objects only by identity.
    if (typeof value === 'object' || Object.is(value, -0))
      return this.find(this.listCodes, write(value), value);
    return this.find(this.codes, value, value);
  }

  private find<Key>(codes: Map<Key, number>, key: Key, value: SigmaField): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    codes.set(key, code);
    return code;
  }
}

function isList(value: SigmaField): value is readonly SigmaScalar[] {
  return Array.isArray(value);
}

function write(value: SigmaField): string {
  if (isObject(value)) return '{}';
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  return Object.is(value, -0)
    ? '-0'
    : typeof value === 'string'
      ? JSON.stringify(value)
      : `${value}`;
}
