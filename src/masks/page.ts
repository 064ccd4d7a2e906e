import type { Key } from './keys-in.ts';
import type { Sheet } from './sheet.ts';

export type Place = 'name' | 'text';

/** A sheet, what it was made of, where that stands, and the words in it that tell of secrets. */
export type Page = {
  readonly sheet: Sheet;
  readonly text: string;
  readonly place: Place;
  readonly keys: readonly Key[];
};
