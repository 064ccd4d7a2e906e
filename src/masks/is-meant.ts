import { isMoment } from './harmless.ts';
import { isNetwork } from './key-words.ts';
import type { Key } from './keys-in.ts';
import { isCode, isMixedCode, isNoSecret, isOdd, plain } from './looks.ts';
import type { Secret } from './secret-at.ts';
import { gapless, signAt } from './signs.ts';

/** How something stands to the word for it: right beside, behind `is` or `:`, or further on. */
export type How = 'beside' | 'is' | 'sign' | 'near';

/** Whether this is what the word before it announces. */
export function isMeant(sheet: string, key: Key, secret: Secret, how: How): boolean {
  if (isNoSecret(secret.text)) return false;
  if (
    how !== 'sign' &&
    /\d/.test(secret.text) &&
    isMoment(sheet, secret.from) &&
    !isPairs(secret, how)
  )
    return false;
  if (/^\*{3}/.test(sheet.slice(secret.from, secret.from + 3))) return false;
  switch (key.kind) {
    case 'password':
      return isPassword(sheet, key, secret, how);
    case 'network':
      return isOfNetwork(sheet, key, secret, how);
    default:
      return isCodeHere(sheet, key, secret, how);
  }
}

/** `combo 31-07-22`: right beside such a word not even a day. */
const isPairs = ({ text }: Secret, how: How): boolean =>
  how === 'beside' && /^\d\d-\d\d-\d\d$/.test(text);

function isPassword(sheet: string, key: Key, secret: Secret, how: How): boolean {
  const own = plain(secret.text);
  if (how === 'near') return secret.isQuoted || isOdd(secret.text) || /^\d{3,}$/.test(own);
  if (isOrdinary(own, key)) return false;
  if (secret.isQuoted || how === 'sign') return true;
  if (how === 'is') return true;
  return !/^[.,;:!?)\]}>/'’-]/u.test(secret.text) && !isVerb(sheet, key, secret);
}

/** `password helps nobody`: what goes on behind a verb is a sentence about passwords. */
const isVerb = (sheet: string, key: Key, { text, until }: Secret): boolean =>
  /^\p{Ll}+(?:s|ed|ing)$/u.test(text) &&
  /^[a-z ]+$/i.test(sheet.slice(key.from, key.until)) &&
  /^ \p{L}/u.test(sheet.slice(until, until + 2));

export function isOrdinary(word: string, { speech }: Key): boolean {
  const small = word.toLowerCase();
  if (isListed(small, speech)) return true;
  const [first = ''] = /['’-]/.test(small) ? small.split(/['’-]/) : [small];
  if (first !== small && !/\d/.test(small) && isListed(first, speech)) return true;
  return signAt(small, 0) === gapless && speech.said.gaplessAt(small, 0) !== -1;
}

const isListed = (word: string, { said, stop, skip, is }: Key['speech']): boolean =>
  said.has(word) || stop.has(word) || skip.has(word) || is.has(word) || isNetwork(word);

function isOfNetwork(sheet: string, key: Key, secret: Secret, how: How): boolean {
  const own = plain(secret.text);
  if (how === 'beside' && /^\p{L}{3,}\d{2,}$/u.test(own)) return true;
  if (how === 'beside' && isForNetwork(sheet, key, secret)) return !isOrdinary(own, key);
  if (how === 'near' || (how === 'beside' && !secret.isQuoted)) return false;
  return (
    isOdd(secret.text) && !isOrdinary(own, key) && !/^(?:\d|\p{Lu}{2,3}-\p{Lu}\p{Ll})/u.test(own)
  );
}

/** `for wifi siskin`, and nothing more. */
const isForNetwork = (sheet: string, key: Key, { text, until }: Secret): boolean =>
  /(?:^|\P{L})(?:for|für|pour|para|per|voor|för|for|til|dla|для|за|pro) (?:the |das |le |el |il |la )?$/iu.test(
    sheet.slice(Math.max(0, key.from - 12), key.from),
  ) &&
  /^\p{L}{4,}$/u.test(text) &&
  endsHere(sheet, until);

export const endsHere = (sheet: string, until: number): boolean =>
  /^[.!?)]*(?:[,;\n<]|\s*$|\s+["'”’])/u.test(sheet.slice(until, until + 8));

function isCodeHere(sheet: string, key: Key, secret: Secret, how: How): boolean {
  const own = plain(secret.text);
  if (how === 'near') return isMixedCode(own) && !isOrdinary(own, key);
  if (key.kind === 'key' && how !== 'sign' && isNumberOfThing(own)) return false;
  if (isCode(secret.text)) return how !== 'beside' || !/^-\D*$/.test(secret.text);
  if (how === 'beside') return isStrange(own) && !isOrdinary(own, key);
  return own.length > 2 && !isOrdinary(own, key) && isWordHere(sheet, key, secret, how);
}

/** `Key B7`, `Key 12` */
const isNumberOfThing = (own: string): boolean =>
  own.replaceAll(/\W/gu, '').length < 3 || /^\p{L}\d{1,2}$/u.test(own);

const isStrange = (own: string): boolean =>
  /\p{Ll}\p{Lu}|[\p{L}\p{N}][!@#$%^&*+=|~][\p{L}\p{N}]/u.test(own);

/** A word told behind a sign or `is`; of several (`Keys: Sam, Alex`) none. */
function isWordHere(sheet: string, key: Key, { text, until }: Secret, how: How): boolean {
  if (how === 'sign') return !/[^s]s$/iu.test(sheet.slice(key.from, key.until));
  return isOdd(text) || (isWordKey(sheet, key, plain(text)) && endsHere(sheet, until));
}

/** What is often a word, while a code never is. */
const isWordKey = (sheet: string, key: Key, own: string): boolean =>
  !/(?:ed|ing|iert)$/iu.test(own) &&
  /^(?:token|secret|jeton|geheim(?:nis)?|segreto|secreto|segredo|токен|combo)/iu.test(
    sheet.slice(key.from, key.until),
  );
