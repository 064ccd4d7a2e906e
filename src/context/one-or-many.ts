import type { FieldValue } from './placed-record.ts';

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The distinct values, sorted; the empty ones left out. */
export const distinct = (values: readonly (string | null | undefined)[]): string[] =>
  [...new Set(values.filter((value) => typeof value === 'string'))].sort(inOrder);

/** Nothing is null, one value is itself, several are a list. */
export const oneOrMany = (values: readonly (string | null | undefined)[]): FieldValue => {
  const [first, ...others] = distinct(values);
  if (first === undefined) return null;
  return others.length === 0 ? first : [first, ...others];
};
