import { z } from 'zod';
import { canonicalJson } from '../case/canonical-json.ts';
import type { Exhibit } from './exhibit.ts';

/** What a record in the pack is called, where its exhibit cannot say so: a line of `data/originals/names.ndjson`. */
const OriginalName = z.strictObject({ n: z.number().int().positive(), path: z.string() });
export type OriginalName = z.infer<typeof OriginalName>;

/** Paths by number of the exhibit. */
export type OriginalNames = ReadonlyMap<number, string>;

export const originalNamesText = (names: readonly OriginalName[]): string =>
  names.map((one) => `${canonicalJson(one)}\n`).join('');

/** Undefined for anything this program would not have written. */
export function originalNamesIn(text: string | undefined): OriginalNames | undefined {
  if (text === undefined) return new Map();
  try {
    const lines = text.split('\n').slice(0, -1);
    const all = lines.map((line) => OriginalName.parse(JSON.parse(line)));
    return originalNamesText(all) === text
      ? new Map(all.map(({ n, path }) => [n, path]))
      : undefined;
  } catch {
    return undefined;
  }
}

/** The exhibit by the name that its record has. */
export const withOriginalName = <One extends Pick<Exhibit, 'n' | 'path'>>(
  exhibit: One,
  names: OriginalNames,
): One => ({ ...exhibit, path: names.get(exhibit.n) ?? exhibit.path });

const hidden = /\*\*\*\d*|\[address [A-Z]+, [a-z ,-]+\]/;

/** Whether a path may be shown so: all of it but what is masked stands in it, in the same order. */
export function isPathShownAs(shown: string, path: string): boolean {
  let at = 0;
  return shown.split(hidden).every((piece) => {
    const found = path.indexOf(piece, at);
    at = found + piece.length;
    return found !== -1;
  });
}
