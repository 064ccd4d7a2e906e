import type { Key } from './keys-in.ts';
import { isOdd, plain } from './looks.ts';
import { gap, letter, signAt, startOfRun } from './signs.ts';
import type { Span } from './sheet.ts';

/** How many words may stand between `is` and `password`: `is the new wifi password`. */
const mostBetween = 4;

/** `marigold is the new password`; `it's linnetpw1, the password`. */
export function secretsBefore(sheet: string, key: Key): readonly Span[] {
  if (key.kind !== 'password') return [];
  let until = key.from;
  for (let count = 0; count <= mostBetween; count += 1) {
    const sign = sheet.charAt(until - 1);
    const end = sheet.charAt(until - 2);
    if (sign === ' ' && end === ',') return oddBefore(sheet, until - 2);
    if (sign === ' ' && (end === '=' || end === '-' || end === '–')) return [];
    const wordEnd = signAt(sheet, until - 1) === gap ? until - 1 : until;
    const from = startOfRun(sheet, wordEnd, letter);
    if (from === wordEnd || wordEnd - from > 20) return [];
    if (isSaid(sheet, from, wordEnd, key)) return wordBefore(sheet, from - 1, key);
    if (key.speech.skip.endAt(sheet, from) !== wordEnd && !networkLike(sheet, from, wordEnd))
      return [];
    until = from;
  }
  return [];
}

const isSaid = (sheet: string, from: number, until: number, { speech }: Key): boolean =>
  signAt(sheet, from - 1) === gap && speech.is.endAt(sheet, from) === until && until - from < 6;

const networkLike = (sheet: string, from: number, until: number): boolean =>
  /^(?:wi|fi|wlan|network|router|house|door|alarm|гостевой)$/iu.test(sheet.slice(from, until));

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
  const [secret = ''] = /[^\s"“”„«»(){}\uE000\uE001]{4,60}$/u.exec(
    sheet.slice(Math.max(0, until - 60), until),
  ) ?? [];
  return isOdd(secret) && /\d|\p{Ll}\p{Lu}/u.test(secret) ? [[until - secret.length, until]] : [];
}
