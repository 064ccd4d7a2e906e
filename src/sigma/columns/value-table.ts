import type { SigmaScalar, SigmaValue } from '../sigma-record.ts';

/** Gives each different value a number from 1 on, in order of first sight; 0 stands for no value. */
export class ValueTable {
  readonly values: (SigmaValue | undefined)[] = [undefined];
  private readonly codes = new Map<SigmaValue, number>();
  private readonly listCodes = new Map<string, number>();

  codeOf(value: SigmaValue | undefined): number {
    if (value === undefined) return 0;
    // A Map cannot tell minus zero from zero, and knows lists only by identity.
    if (isList(value) || Object.is(value, -0))
      return this.find(this.listCodes, write(value), value);
    return this.find(this.codes, value, value);
  }

  private find<Key>(codes: Map<Key, number>, key: Key, value: SigmaValue): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    codes.set(key, code);
    return code;
  }
}

function isList(value: SigmaValue): value is readonly SigmaScalar[] {
  return Array.isArray(value);
}

function write(value: SigmaValue): string {
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  return Object.is(value, -0)
    ? '-0'
    : typeof value === 'string'
      ? JSON.stringify(value)
      : `${value}`;
}
