export type Category = 'act' | 'state' | 'grant' | 'account' | 'device' | 'automation' | 'coverage';

export type FieldValue = string | number | boolean | null | readonly (string | number | boolean)[];
export type Fields = Readonly<Record<string, FieldValue>>;

/**
 * An observation as rules see it: flat fields by the names in `fields.ts`. Every field of the
 * category is there; `null` says that it is not known or does not apply.
 */
export type PlacedRecord = {
  /** The observation's own id. */
  readonly id: string;
  readonly timeMs: number;
  readonly logsource: { readonly category: Category; readonly product: 'homeground' };
  readonly fields: Fields;
};
