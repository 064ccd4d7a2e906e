import { hubLetters } from '../../readers/plain-letters.ts';
import { letterReadings } from './letter-readings.ts';

/** Scripts of which it is known how their letters are written in Latin ones. */
const known =
  /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{M}ー]+$/u;
const unvowelled = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const longestKey = Math.max(...[...letterReadings.keys()].map(({ length }) => length));
/** Longer words are no names. */
export const mostLetters = 40;

/** Latin endings that a name of another script is given. */
const latinEnding = '(?:s|[aeiouy]|[aeiouy]s|[aeiou][mnsv]|ovi|ova|owi|iem|nin|in[ae]?)?';

export const hasKnownReadings = (word: string): boolean => known.test(word);

/** Words long enough that what reads like them is hardly anybody else. */
export const longWords = (words: readonly string[]): string[] =>
  words.filter((word) => word.length > (/\p{Script=Hangul}/u.test(word) ? 1 : 2));

/** A Latin word with each run of one letter made one, as the patterns take it. */
export const onceEach = (plain: string): string => plain.replaceAll(/(.)\1+/g, '$1');

/** Any script but Latin, and Chinese letters, of which it is not known how they are read in a name. */
const isSpelled = (word: string): boolean =>
  /^[\p{L}\p{M}ー]+$/u.test(word) && !/[\p{Script=Latin}\p{Script=Han}]/u.test(word);

/** All the ways to write words of other scripts in Latin letters; undefined where none is known. */
export function readingsOf(words: readonly string[]): RegExp | undefined {
  const patterns = words
    .filter(isSpelled)
    .map(patternOf)
    .filter((pattern) => pattern !== '');
  return patterns.length === 0
    ? undefined
    : new RegExp(`^(?:${patterns.join('|')})${latinEnding}$`);
}

/** Whether a word of another script may be one of these Latin ones. */
export function readsAs(word: string, latin: Iterable<string>): boolean {
  if (!isSpelled(word)) return false;
  const stems = stemsOf(word).map(patternOf);
  const pattern = new RegExp(`^(?:${stems.filter((stem) => stem !== '').join('|') || '$.'})$`);
  return [...latin].some((one) => {
    const plain = onceEach(one);
    const open = plain.length > 3 ? plain.replace(/[aeiouy]$/, '') : plain;
    return plain.length > 1 && (pattern.test(plain) || pattern.test(open));
  });
}

type Ways = readonly string[];

function patternOf(word: string): string {
  const isUnvowelled = unvowelled.test(word) || !hasKnownReadings(word);
  let pattern = '';
  let before: Ways = [];
  for (const ways of waysOf(word)) {
    const once = [...new Set(ways.map((way) => onceEach(way === '-' ? '' : way)))];
    const canMelt = once.includes('') || once.some((way) => before.includes(way));
    const written = once.filter((way) => way !== '').join('|');
    before = once;
    if (written === '') continue;
    // What begins a name is never left out.
    if (pattern === '') pattern = `(?:${written})`;
    else pattern += `${isUnvowelled ? '[aeiouy]{0,2}' : ''}(?:${written})${canMelt ? '?' : ''}`;
  }
  return pattern;
}

function* waysOf(word: string): Generator<Ways> {
  if (!hasKnownReadings(word)) return yield* waysOfLatin(hubLetters(word));
  const letters = asKatakana(word.normalize('NFKD').toLowerCase());
  for (let at = 0; at < letters.length; ) {
    const [length, ways] = longestAt(letters, at);
    if (ways !== undefined) yield ways;
    at += length;
  }
}

/** Of a script that has no table, the library's letters, each with those it is often changed for. */
function* waysOfLatin(letters: string): Generator<Ways> {
  for (const letter of letters.replaceAll(/[^a-z]/g, '')) yield changed[letter] ?? [letter];
}

const vowels: Ways = ['a', 'e', 'i', 'o', 'u', 'y', '-'];
const changed: Readonly<Record<string, Ways>> = {
  ...{ a: vowels, e: vowels, i: vowels, o: vowels, u: vowels, y: ['y', 'i', 'j', '-'] },
  ...{ b: ['b', 'bh', 'v'], v: ['v', 'w', 'b'], w: ['w', 'v'], p: ['p', 'ph'], h: ['h', '-'] },
  ...{ d: ['d', 'dh', 't'], t: ['t', 'th', 'd'], g: ['g', 'gh'], k: ['k', 'kh', 'c', 'q'] },
  ...{ c: ['c', 'ch'], j: ['j', 'z', 'dj'], z: ['z', 's'], s: ['s', 'sh'] },
};

function longestAt(letters: string, at: number): [number, Ways | undefined] {
  for (let length = Math.min(longestKey, letters.length - at); length > 0; length -= 1) {
    const ways = letterReadings.get(letters.slice(at, at + length));
    if (ways !== undefined) return [length, ways];
  }
  return [1, undefined];
}

const asKatakana = (word: string): string =>
  word.replaceAll(/[ぁ-ゖ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

const endings = [
  /(?:ами|ями|ого|его|ому|ему|ові|еві|[оеёыи]м|[оеё][йю]|[аяыи]х|[оеё]ва?|[ауеыиіюяйьъо])$/u,
  /(?:[αηοω]ς|ου|[αηοωιεςυ])$/u,
  /(?:くん|さん|ちゃん|さま)?[はがのをにへとも]?$/u,
  /(?:[이은는을를가의도만야아]|에게|한테|씨|님|이랑|랑|와|과)$/u,
];
const beginnings = /^(?:ال|وال|[وبلفك]|[ובלהמשכ])(?=..)/u;

/** A word, and what is left of it without an ending or a particle. */
function stemsOf(word: string): string[] {
  const runs = word.match(/[\p{Script=Katakana}ー]{2,}|^[\p{Script=Hiragana}ー]{2,}/gu) ?? [];
  const bare = [...endings, beginnings].map((ending) => word.replace(ending, ''));
  const all = [word, ...bare, ...(unvowelled.test(word) ? [] : runs)];
  return [...new Set(all)].filter((one) => one === word || [...one].length > 1);
}

/** The words of a name as somebody is called by them: without an article, joined, a given name alone. */
export function calledWords(name: string): string[] {
  const words = name.split(/[^\p{L}\p{M}ー]+/u).filter((word) => word !== '');
  const joined = unvowelled.test(name)
    ? words.slice(1).map((word, at) => `${words[at]}${word}`)
    : [];
  const bare = words.map((word) => word.replace(/^ال(?=..)/u, ''));
  const syllables = words
    .filter((word) => /^\p{Script=Hangul}{2,4}$/u.test(word.normalize('NFC')))
    .flatMap((word) => [word.normalize('NFC').slice(0, 1), word.normalize('NFC').slice(1)]);
  return [...new Set([...words, ...joined, ...bare, ...syllables])];
}
