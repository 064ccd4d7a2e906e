import { redactedPerson } from './disclosure.ts';
import { doubtInWord } from './doubt-in-word.ts';
import { foldText } from './fold-text.ts';
import { gapless } from './gapless.ts';
import { namePartsOf } from './name-parts.ts';
import { asWritten, foldedName, type WayToWrite, waysToWrite } from './ways-to-write.ts';

/** One person's names, in any order. */
export type Names = readonly string[];

export type NameReplacer = {
  /** Whether somebody was met so far, by their place in the list. */
  isMet(person: number): boolean;
  /** Whether such a piece was met. */
  isPieceMet(piece: string): boolean;
  replace(text: string): string;
};

/** A letter of a script without gaps says nothing of where a word begins. */
const letter = `(?!${gapless})[\\p{L}\\p{N}]`;
const startsGapless = new RegExp(`^${gapless}`, 'u');
const endsGapless = new RegExp(`${gapless}$`, 'u');

const whole = ({ folded, pattern }: WayToWrite): string =>
  [
    startsGapless.test(folded) ? '' : `(?<!${letter})`,
    `(?:${pattern})`,
    endsGapless.test(folded) ? '' : `(?:['’_]?s)?(?!${letter})`,
  ].join('');

/**
 * Replaces whole names, however they are written: `Sam`, `SAM`, `Sam's`, `device_tracker.sams_phone`.
 * The people are numbered in the order in which they are given. Pieces are replaced as they are
 * written, and count as names of whoever they look like.
 */
export function replaceNames(
  people: readonly Names[],
  pieces: readonly string[] = [],
): NameReplacer {
  const ways = new Map<string, WayToWrite & { readonly person: number }>();
  const add = (way: WayToWrite, person: number) =>
    ways.has(way.folded) || ways.set(way.folded, { ...way, person });
  for (const [person, names] of people.entries())
    for (const way of names.flatMap(waysToWrite)) add(way, person);
  for (const piece of pieces.filter((one) => foldedName(one) !== ''))
    add(asWritten(piece), whose(piece, people));
  const longestFirst = [...ways.values()].sort((a, b) => b.folded.length - a.folded.length);
  if (longestFirst.length === 0) return nobody;
  const pattern = new RegExp(longestFirst.map((way) => `(${whole(way)})`).join('|'), 'gu');
  const met = new Set<number>();
  const metNames = new Set<string>();
  return {
    isMet: (person) =>
      (people[person] ?? [])
        .flatMap(waysToWrite)
        .some(({ folded }) => met.has(ways.get(folded)?.person ?? -1)),
    isPieceMet: (piece) => metNames.has(foldedName(piece)),
    replace(text) {
      const folded = foldText(text);
      let replaced = '';
      let done = 0;
      for (const found of folded.text.matchAll(pattern)) {
        const from = folded.placeOf(found.index);
        const to = folded.placeOf(found.index + found[0].length);
        if (from === undefined || to === undefined) continue;
        const way = longestFirst[found.slice(1).findIndex((one) => one !== undefined)];
        const person = way?.person ?? 0;
        met.add(person);
        metNames.add(way?.folded ?? '');
        replaced += text.slice(done, from) + redactedPerson(person);
        done = to;
      }
      return done === 0 ? text : replaced + text.slice(done);
    },
  };
}

const nobody: NameReplacer = {
  isMet: () => false,
  isPieceMet: () => false,
  replace: (text) => text,
};

/** Whose name a piece looks like; the first one's where it looks like nobody's. */
function whose(piece: string, people: readonly Names[]): number {
  const person = people.findIndex((names) => doubtInWord(piece, namePartsOf(names)) !== undefined);
  return Math.max(0, person);
}
