import type { Action, Grade } from '../../model/act.ts';

/** What the codes in the columns stand for. Where there may be none, the first of the list is null. */
export type Names = {
  readonly actions: readonly Action[];
  readonly grades: readonly Grade[];
  /** Acts can be on several devices at once. */
  readonly deviceSets: readonly (readonly string[])[];
  readonly accounts: readonly (string | null)[];
  readonly people: readonly (string | null)[];
  readonly days: readonly string[];
};

export const noNames: Names = {
  actions: [],
  grades: [],
  deviceSets: [],
  accounts: [],
  people: [],
  days: [],
};

/** Gives each different value a code, in the order in which they come. */
export function createCoder<Value>(keyOf: (value: Value) => string): {
  codeOf(value: Value): number;
  values(): readonly Value[];
} {
  const codes = new Map<string, number>();
  const values: Value[] = [];
  return {
    codeOf(value) {
      const key = keyOf(value);
      const known = codes.get(key);
      if (known !== undefined) return known;
      codes.set(key, values.length);
      return values.push(value) - 1;
    },
    values: () => values,
  };
}
