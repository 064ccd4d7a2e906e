import { closestWords } from './closest-words.ts';
import { allKeyWords, areWordsOfAKey, keyWordCount, keyWords } from './key-words.ts';

/** Why what somebody typed is no key; `guidance` has the words (`key.`). */
export type KeyMistake =
  | { readonly why: 'digit-count'; readonly count: number }
  | { readonly why: 'digit'; readonly sign: string }
  | { readonly why: 'word'; readonly word: string; readonly closest: readonly string[] }
  | { readonly why: 'word-count'; readonly count: number }
  | { readonly why: 'word-order' };

/**
 * A key as somebody typed or pasted it, as 64 hex digits or as words: in the one form in which `isKey`
 * compares it, undefined where nothing was given, or what is wrong with it. Spaces, line ends,
 * punctuation, capital letters, accents, numbers before the words and wide digits do not matter.
 */
export function readKey(text: string): string | KeyMistake | undefined {
  const parts = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const digits = parts.join('').replace(/^0x/, '');
  if (digits === '') return undefined;
  if (isMeantAsDigits(digits)) return readDigits(digits);
  return readWords(parts.map(withoutNumber).filter((word) => word !== ''));
}

/** Whether a key (hex) is the one that was told; `told` is what `readKey` gave. */
export const isKey = (publicKey: string, told: string): boolean =>
  told === publicKey || told === keyWords(publicKey).join(' ');

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .toLowerCase()
    .replaceAll('ı', 'i');

/** Digits of every script stand in runs of ten, from 0 to 9. */
function asciiDigit(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  for (; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1)); code -= 1) value += 1;
  return String(value);
}

/** One or two wrong signs do not make words of it. */
function isMeantAsDigits(text: string): boolean {
  const hex = text.match(/[0-9a-f]/g)?.length ?? 0;
  return hex === text.length || (/[0-9]/.test(text) && hex >= 0.9 * text.length);
}

function readDigits(digits: string): string | KeyMistake {
  const sign = /[^0-9a-f]/u.exec(digits)?.[0];
  if (sign !== undefined) return { why: 'digit', sign };
  return digits.length === 64 ? digits : { why: 'digit-count', count: digits.length };
}

/** Whoever writes words down may number them. */
const withoutNumber = (part: string): string => part.replaceAll(/^[0-9]+|[0-9]+$/g, '');

function readWords(words: readonly string[]): string | KeyMistake {
  const unknown = words.find((word) => !allKeyWords.includes(word));
  if (unknown !== undefined)
    return { why: 'word', word: unknown, closest: closestWords(unknown, allKeyWords) };
  if (words.length !== keyWordCount) return { why: 'word-count', count: words.length };
  return areWordsOfAKey(words) ? words.join(' ') : { why: 'word-order' };
}
