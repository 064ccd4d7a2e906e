import type { Key } from './keys-in.ts';
import { isOdd, plain } from './looks.ts';
import type { Span } from './sheet.ts';
import { gap, letter, signAt, startOfRun } from './signs.ts';

/** How many words may stand between `is` and `password`: `is the new wifi password`. */
const mostBetween = 4;
const longestWord = 20;
const networkLike = /^(?:wi|fi|wlan|network|router|house|door|alarm|гостевой)$/iu;

type Place = readonly [sheet: string, from: number, until: number, key: Key];

/** `marigold is the new password`; `it's linnetpw1, the password`. */
export function secretsBefore(sheet: string, key: Key): readonly Span[] {
  if (key.kind !== 'password') return [];
  let until = key.from;
  for (let count = 0; count <= mostBetween; count += 1) {
    if (sheet.slice(until - 2, until) === ', ') return oddBefore(sheet, until - 2);
    const end = signAt(sheet, until - 1) === gap ? until - 1 : until;
    const from = startOfRun(sheet, end, letter);
    if (from === end || end - from > longestWord) return [];
    if (isSaid(sheet, from, end, key)) return wordBefore(sheet, from - 1, key);
    if (!isBetween(sheet, from, end, key)) return [];
    until = from;
  }
  return [];
}

/** `the`, `our new`, `wifi` */
const isBetween = (...[sheet, from, until, { speech }]: Place): boolean =>
  speech.skip.endAt(sheet, from) === until || networkLike.test(sheet.slice(from, until));

const isSaid = (...[sheet, from, until, { speech }]: Place): boolean =>
  signAt(sheet, from - 1) === gap && speech.is.endAt(sheet, from) === until && until - from < 6;

function wordBefore(sheet: string, until: number, { speech }: Key): readonly Span[] {
  const found = /["'“„«]?([^\s"'“”„«»(){}\uE000\uE001]{3,60})["'”“»]?$/u.exec(
    sheet.slice(Math.max(0, until - 64), until),
  );
  const secret = found?.[1];
  if (!found || secret === undefined) return [];
  const word = plain(secret);
  if (word.length <= 3 || speech.said.has(word.toLowerCase()) || /^[.,]|[.,:;]$/.test(secret))
    return [];
  if (speech.skip.has(word.toLowerCase()) || speech.stop.has(word.toLowerCase())) return [];
  const from = Math.max(0, until - 64) + found.index + found[0].indexOf(secret);
  return [[from, from + secret.length]];
}

function oddBefore(sheet: string, until: number): readonly Span[] {
  const [secret = ''] =
    /[^\s"“”„«»(){}\uE000\uE001]{4,60}$/u.exec(sheet.slice(Math.max(0, until - 60), until)) ?? [];
  return isOdd(secret) && /\d|\p{Ll}\p{Lu}/u.test(secret) ? [[until - secret.length, until]] : [];
}
