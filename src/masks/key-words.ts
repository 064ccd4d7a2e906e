import { gapless, signAt } from './signs.ts';
import { type Speech, speechOf } from './speech.ts';
import {
  accesses,
  commands,
  everyday,
  everydayCodes,
  logins,
  networks,
} from './tongues/everywhere.ts';
import { numerals } from './tongues/numerals.ts';
import type { Tongue } from './tongues/tongue.ts';
import { tongues } from './tongues/tongues.ts';

/** What a word says of the secret beside it, the strongest first. */
export type Kind =
  | 'everyday'
  | 'password'
  | 'code'
  | 'key'
  | 'network'
  | 'login'
  | 'command'
  | 'access'
  | 'numeral';

export type KeyWord = {
  readonly kind: Kind;
  readonly rest: readonly string[];
  readonly speech: Speech;
  /** For a word of a number: of which languages it is. */
  readonly rows: readonly number[];
};

type Listed = { readonly kind: Kind; readonly tongues: Tongue[]; readonly rows: number[] };

/** Every word that is looked for, by how it is written in the lists. */
const listed = new Map<string, Listed>();

function list(kind: Kind, words: string, tongue?: Tongue): void {
  for (const word of wordsOf(words)) {
    const there = listed.get(word) ?? { kind, tongues: [], rows: [] };
    if (tongue && !there.tongues.includes(tongue)) there.tongues.push(tongue);
    listed.set(word, there);
  }
}

const wordsOf = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

list('everyday', `${everyday} ${everydayCodes}`);
for (const tongue of tongues) list('password', tongue.passwords, tongue);
for (const tongue of tongues) list('code', tongue.codes ?? '', tongue);
for (const tongue of tongues) list('key', tongue.keys ?? '', tongue);
for (const tongue of tongues) list('network', networks, tongue);
list('login', logins);
list('command', commands);
list('access', accesses);
for (const [row, words] of numerals.entries()) {
  list('numeral', words);
  for (const word of wordsOf(words)) listed.get(word)?.rows.push(row);
}

const exact = new Map<string, KeyWord[]>();
const stems = new Map<string, [stem: string, word: KeyWord][]>();
const endings = new Map<string, [ending: string, word: KeyWord][]>();
const inRuns = new Map<string, [word: string, key: KeyWord][]>();
/** Of most words three letters tell already that they are none of these. */
const firsts = new Uint8Array(0x10000);
const lasts = new Uint8Array(0x10000);

/** A letter in whatever case; other than Latin ones are noted in both. */
const folded = (code: number): number => (code < 128 ? code | 32 : code);

const placeOf = (one: number, other: number, third: number): number =>
  ((folded(one) * 31) ^ (folded(other) * 977) ^ (folded(third) * 7919)) & 0xffff;

function note(table: Uint8Array, letters: string): void {
  const [ones = [], others = [], thirds = []] = [0, 1, 2].map((at) => {
    const one = letters.charAt(at);
    return one === '' ? [32] : [one.charCodeAt(0), one.toUpperCase().charCodeAt(0)];
  });
  for (const one of ones)
    for (const other of others) for (const third of thirds) table[placeOf(one, other, third)] = 1;
}

const push = <Value>(map: Map<string, Value[]>, at: string, value: Value): void => {
  const there = map.get(at);
  if (there) there.push(value);
  else map.set(at, [value]);
};

for (const [written, { kind, tongues: of, rows }] of listed) {
  const [first = '', ...rest] = written.split(/[_-]/);
  const speech = speechOf(of, of.map((tongue) => tongues.indexOf(tongue)).join());
  const word = { kind, rest, speech, rows };
  const bare = first.replaceAll('*', '');
  if (signAt(bare, 0) === gapless) push(inRuns, bare.charAt(0), [bare, word]);
  else if (first.startsWith('*')) push(endings, bare.slice(-2), [bare, word]);
  else if (first.endsWith('*')) push(stems, bare.slice(0, 2), [bare, word]);
  else push(exact, bare, word);
  if (first.startsWith('*')) note(lasts, bare.slice(-3));
  else note(firsts, bare.slice(0, 3));
}
for (const words of exact.values()) words.sort((one, other) => other.rest.length - one.rest.length);
for (const words of inRuns.values()) words.sort(([one], [other]) => other.length - one.length);
for (const words of endings.values()) words.sort(([one], [other]) => other.length - one.length);

const letterAt = (text: string, at: number, until: number): number =>
  at < until ? text.charCodeAt(at) : 32;

/** What a word of a text may be, its longest phrases first. */
export function keyWordsOf(text: string, from: number, until: number): readonly KeyWord[] {
  const isFirst =
    firsts[
      placeOf(
        letterAt(text, from, until),
        letterAt(text, from + 1, until),
        letterAt(text, from + 2, until),
      )
    ];
  const isLast =
    until - from > 3 &&
    lasts[
      placeOf(text.charCodeAt(until - 3), text.charCodeAt(until - 2), text.charCodeAt(until - 1))
    ];
  if (!isFirst && !isLast) return [];
  const word = text.slice(from, until).toLowerCase();
  const found = exact.get(word);
  if (found) return found;
  const like =
    stems.get(word.slice(0, 2))?.find(([stem]) => word.startsWith(stem)) ??
    endings.get(word.slice(-2))?.find(([ending]) => word.endsWith(ending));
  return like ? [like[1]] : [];
}

/** The longest of them that begins here, in a script without gaps. */
export function keyWordInRun(
  text: string,
  at: number,
): readonly [end: number, KeyWord] | undefined {
  const found = inRuns.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));
  return found && [at + found[0].length, found[1]];
}

const networkNames = new Set(wordsOf(networks).flatMap((word) => [word, ...word.split(/[_-]/)]));
export const isNetwork = (word: string): boolean => networkNames.has(word.toLowerCase());
