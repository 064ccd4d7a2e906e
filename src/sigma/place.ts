import { HomegroundError } from '../model/homeground-error.ts';

/** Where something stands in a rule file; line and column count from one. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** Refuses a rule: the message says where and what, the hint says what to write instead. */
export function refuse(place: Place, message: string, hint: string): never {
  const where = `${place.file}:${place.line}:${place.column}`;
  throw new HomegroundError('bad-rule', `${where}: ${message}`, hint);
}
