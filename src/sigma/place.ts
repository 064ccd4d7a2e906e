/** Where something stands in a rule file; line and column count from one. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };
