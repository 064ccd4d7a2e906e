import { blotSpans, type Sheet, type Span } from './sheet.ts';
import { digit, isLetter, signAt } from './signs.ts';

/** Of the names that stand beside an id, as ids are written: what was cut from them, and those left whole. */
export type BesideNames = { readonly cut: readonly string[]; readonly kept: readonly string[] };

/** The sheet of an id, cut where the names beside it are, and whole where these are. */
export function besideNames(sheet: Sheet, text: string, { cut, kept }: BesideNames): Sheet {
  const small = text.toLowerCase();
  if (small.length !== text.length) return sheet;
  const whole = kept
    .flatMap((words) => placesOf(words, small))
    .filter(([from, until]) => !isSplit(sheet, from) && !isSplit(sheet, until))
    .reduce(
      (so, [from, until]) => so.slice(0, from) + text.slice(from, until) + so.slice(until),
      sheet,
    );
  return blotSpans(
    whole,
    cut.flatMap((words) => placesOf(words, small)),
  );
}

const leastWithin = 4;

/** Where these words stand; short ones only as words of their own. */
function placesOf(words: string, text: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const until = at + words.length;
    const isApart = !isOfWord(text, at - 1) && !isOfWord(text, until);
    if (isApart || words.length >= leastWithin) places.push([at, until]);
  }
  return places;
}

const isOfWord = (text: string, at: number): boolean =>
  isLetter(signAt(text, at)) || signAt(text, at) === digit;

/** Whether what is blotted goes on over this place. */
const isSplit = (sheet: Sheet, at: number): boolean =>
  sheet[at - 1] === '\uE000' && sheet[at] === '\uE000';
