import { type KeyWord, keyWordInRun, keyWordsOf } from './key-words.ts';
import { endOfRun, gapless, letter, signAt } from './signs.ts';
import { endOfRest } from './words.ts';

/** A word for a secret, or for what a secret opens, where it stands. */
export type Key = KeyWord & { readonly from: number; readonly until: number };

const keyAt = ({ kind, rest, speech, rows }: KeyWord, from: number, until: number): Key => ({
  kind,
  rest,
  speech,
  rows,
  from,
  until,
});

const longestWord = 40;
/** Written so that no dictionary would know it. */
const disguised = /p(?:@[s$]{2}w[o0]|a[s$]{2}w0|a\$\$wo)rds?/gi;

/** All of them in the order in which they stand. */
export function keysIn(text: string): readonly Key[] {
  const keys: Key[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = signAt(text, at);
    if (kind === letter) at = wordFrom(text, at, keys);
    else if (kind === gapless) at = runFrom(text, at, keys);
    else at += 1;
  }
  const telling = keys.filter((key, index) => !isEveryday(text, key, keys[index - 1]));
  return text.includes('@') || text.includes('$') || text.includes('0')
    ? withDisguised(text, telling)
    : telling;
}

/** An error's code, a country's, a postcode opens nothing. */
const isEveryday = (text: string, key: Key, before: Key | undefined): boolean =>
  key.kind === 'everyday' ||
  (key.kind === 'code' &&
    before?.kind === 'everyday' &&
    /^[ _-]?$/.test(text.slice(before.until, key.from)));

function wordFrom(text: string, from: number, keys: Key[]): number {
  const end = endOfRun(text, from, letter);
  if (end - from > longestWord) return end;
  for (const word of keyWordsOf(text, from, end)) {
    const until = endOfRest(text, end, word.rest);
    if (until === -1) continue;
    keys.push(keyAt(word, from, until));
    return until;
  }
  return end;
}

function runFrom(text: string, from: number, keys: Key[]): number {
  const found = keyWordInRun(text, from);
  if (!found) return from + 1;
  const [until, word] = found;
  keys.push(keyAt(word, from, until));
  return until;
}

const [asPassword] = keyWordsOf('password', 0, 'password'.length);

function withDisguised(text: string, keys: readonly Key[]): readonly Key[] {
  if (!asPassword) return keys;
  const more = [...text.matchAll(disguised)].map(({ 0: word, index }) => ({
    ...asPassword,
    from: index,
    until: index + word.length,
  }));
  if (more.length === 0) return keys;
  return [...keys, ...more].sort((one, other) => one.from - other.from);
}
