import type { Place } from './place.ts';

/** Something wrong in a rule file: where, what, and what to write instead. */
export type Mistake = { readonly place: Place; readonly message: string; readonly hint: string };

/** `file:line:column` */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Where, and what is wrong there. */
export function mistakeText({ place, message }: Mistake): string {
  return `${placeText(place)}: ${message}`;
}

/** In the order of one file. */
export function comparePlaces({ place: a }: Mistake, { place: b }: Mistake): number {
  return a.line - b.line || a.column - b.column;
}
