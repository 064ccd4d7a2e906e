import { hubLetters } from '../../readers/plain-letters.ts';
import { foldText } from './fold-text.ts';
import { gapless } from './gapless.ts';

const gap = String.raw`[\s_.,+·・‐-―/-]{1,3}`;
const noGap = String.raw`[\s_.,+·・‐-―/-]{0,3}`;
const apostrophe = String.raw`['’‘ʼ´${'`'}′_\s-]?`;
const endsGapless = new RegExp(`${gapless}$`, 'u');

/** A way in which somebody may be named: by which it is known, and the pattern that finds it in folded texts. */
export type WayToWrite = { readonly folded: string; readonly pattern: string };

/** A name as people write it, turned about, and what a hub makes of it for its ids. */
export function waysToWrite(name: string): WayToWrite[] {
  const plain = foldedName(name);
  if (plain === '') return [];
  const spelt = [plain, foldedName(withDigraphs(name)), ...inHubLetters(name)];
  const ways = new Set(spelt.flatMap((way) => [way, ...turned(way)]));
  return [...ways].map((folded) => ({ folded, pattern: patternOf(folded) }));
}

/** A piece of a text, as it is written there. */
export function asWritten(piece: string): WayToWrite {
  const folded = foldedName(piece);
  return { folded, pattern: quoted(folded) };
}

export const foldedName = (name: string): string => foldText(name.trim()).text.trim();

/** `Jörg` as `Joerg`, as Germans write it where there is no ö. */
export const withDigraphs = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüåøæđð]/gu, (letter) => digraphs[letter] ?? letter);

const digraphs: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae', đ: 'dj', ð: 'th' },
};

/** Too short ones would be found in words that are no names. */
function inHubLetters(name: string): string[] {
  const written = foldedName(hubLetters(name)).replaceAll(/[^\p{L}\p{N}\s_'’-]/gu, '');
  return written.length > 2 ? [written] : [];
}

const wordsIn = (folded: string): string[] =>
  folded.split(/[\s_.,+·・‐-―/-]+/u).filter((word) => word !== '');

/** `Smith, Sam`: the last word first, or all but the first. */
function turned(folded: string): string[] {
  const words = wordsIn(folded);
  const [first = '', ...rest] = words;
  if (rest.length === 0) return [];
  return [[...rest, first].join(' '), [...words.slice(-1), ...words.slice(0, -1)].join(' ')];
}

function patternOf(folded: string): string {
  const words = wordsIn(folded);
  const [only = ''] = words;
  if (words.length === 0 || (words.length === 1 && [...only].length < 2)) return quoted(folded);
  return words
    .map((word, at) => {
      const next = words[at + 1];
      const written = word
        .split(/['’‘ʼ´`′]/u)
        .map(quoted)
        .join(apostrophe);
      if (next === undefined) return written;
      return written + (isJoined(word, next) ? noGap : gap);
    })
    .join('');
}

/** First letters may stand close, and words in scripts without gaps. */
const isJoined = (word: string, next: string): boolean =>
  [...word].length === 1 || (endsGapless.test(word) && endsGapless.test(next));

const quoted = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
