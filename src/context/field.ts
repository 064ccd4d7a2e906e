import type { Category } from './placed-record.ts';

/** What a field can hold: `text or list` is one text where there is one, and a list where several. */
type FieldType = 'text' | 'number' | 'yes-no' | 'list' | 'text or list';

/** One entry of the field taxonomy; any field can also be null (not known, or does not apply). */
export type Field = {
  readonly name: string;
  readonly type: FieldType;
  readonly categories: readonly Category[];
  readonly meaning: string;
  /** The only words it can hold, where there are such. */
  readonly values?: readonly string[];
};

type Row = readonly [name: string, type: FieldType, meaning: string, values?: readonly string[]];

/** Fields that the same categories have. */
export const fieldsOf = (categories: readonly Category[], rows: readonly Row[]): Field[] =>
  rows.map(([name, type, meaning, values]) =>
    values ? { name, type, categories, meaning, values } : { name, type, categories, meaning },
  );
