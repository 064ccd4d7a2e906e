import { hubLetters } from '../../readers/plain-letters.ts';
import { foldText } from './fold-text.ts';
import { hasKnownReadings } from './readings-of.ts';
import type { Names } from './replace-names.ts';

/** A way to write somebody's name that nobody looked for; only the person can give it. */
export type NotLookedFor =
  /** How Chinese letters are read in a name is not known from them; one reading was tried. */
  | { readonly why: 'reading'; readonly name: string; readonly tried: string }
  /** Of a script, only one way to write it in Latin letters was tried. */
  | { readonly why: 'spellings'; readonly name: string; readonly tried: string }
  /** Texts have letters in which the name could stand, and how it would look there is not known. */
  | { readonly why: 'letters'; readonly name: string; readonly script: UnreadScript };

/** Scripts in which a name of another script is not found. */
const unread = ['Han', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'] as const;
export type UnreadScript = (typeof unread)[number];
const patterns = unread.map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);

/** Which of those scripts a text has letters of. */
export const unreadScriptsIn = (text: string): readonly UnreadScript[] =>
  !/[\u0e00-\u{10ffff}]/u.test(text)
    ? []
    : patterns.filter(([, pattern]) => pattern.test(text)).map(([script]) => script);

/** For each name of each person, what of it was not looked for. */
export function notLookedFor(
  people: readonly Names[],
  scripts: ReadonlySet<string>,
): readonly NotLookedFor[] {
  const all = people.flatMap((names) => [
    ...names.flatMap(readOneWay),
    ...lettersElsewhere(names, scripts),
  ]);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function readOneWay(name: string): NotLookedFor[] {
  const tried = hubLetters(name).replaceAll(/\s+/g, ' ').trim();
  if (/\p{Script=Han}/u.test(name)) return [{ why: 'reading', name, tried }];
  const words = foldText(name).text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isKnown = (word: string): boolean =>
    /^[\p{Script=Latin}\p{M}]+$/u.test(word) || hasKnownReadings(word);
  return words.every(isKnown) ? [] : [{ why: 'spellings', name, tried }];
}

const lettersElsewhere = (names: Names, scripts: ReadonlySet<string>): NotLookedFor[] =>
  patterns
    .filter(([script, pattern]) => scripts.has(script) && !names.some((one) => pattern.test(one)))
    .map(([script]) => ({ why: 'letters', name: names[0] ?? '', script }));
