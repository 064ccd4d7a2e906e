import { hubLetters, plainLetters, skeletonOf, soundOf } from '../../readers/plain-letters.ts';
import { decodeText } from './decode-text.ts';
import { gaplessPattern } from './gapless.ts';
import { nicknamesOf, nicknamesReadAs } from './nicknames.ts';
import { calledWords, longWords, readingsOf } from './readings-of.ts';
import type { Names } from './replace-names.ts';
import { withDigraphs } from './ways-to-write.ts';

/** What somebody's names are made of. */
export type NameParts = {
  readonly parts: ReadonlySet<string>;
  readonly nicknames: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
  /** How names in other scripts are written in Latin letters. */
  readonly readings: RegExp | undefined;
  /** `sk` of Sam Kent; of one name its first letter. */
  readonly initials: string;
  /** Finds pieces of names in scripts without gaps. */
  readonly gapless: RegExp | undefined;
};

/** Words in names of phones and accounts that are nobody's. */
const nobodys = new Set([
  ...['phone', 'iphone', 'ipad', 'mobile', 'handy', 'telefon', 'smartphone', 'tablet', 'galaxy'],
  ...['pixel', 'samsung', 'apple', 'android', 'pro', 'max', 'plus', 'mini', 'ultra', 'the', 'of'],
  ...['old', 'new', 'work', 'home', 'my', 'admin', 'user', 'account', 'watch', 'huawei', 'xiaomi'],
  ...['nokia', 'sony', 'von', 'van', 'de', 'der', 'la', 'le', 'di', 'da', 'el', 'al', 'bin', 'jr'],
  ...['ha', 'device', 'tracker', 'person', 'app', 'and', 'mrs', 'mr', 'ms', 'dr', 'example', 'com'],
]);

/** The parts of one person's names: of `Sam O'Hara` and `samKent85` sam, ohara, hara and kent. */
export function namePartsOf(given: Names): NameParts {
  const names = given.map((name) => decodeText(name).text.normalize('NFC'));
  const own = ownWordsOf(names[0] ?? '');
  const others = names.slice(1).flatMap(wordsOf);
  const words = [...own, ...others.filter((word) => own.includes(word) || !nobodys.has(word))];
  const whole = words.filter((word) => word.length > 1);
  const joined = wordsOf(
    withoutSmall(names[0] ?? '').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  ).filter((word) => word.length > 4);
  const parts = new Set([...whole, ...joined, ...whole.flatMap((word) => restOf(word, whole))]);
  const called = names.flatMap(calledWords);
  const nicknames = new Set([...parts].flatMap((part) => [...nicknamesOf(part)]));
  for (const one of nicknamesReadAs(readingsOf(longWords(called)))) nicknames.add(one);
  const skeletons = [...parts, ...nicknames].map(skeletonOf).filter(({ length }) => length > 2);
  const sounds = [...parts].map(soundOf).filter(({ length }) => length > 2);
  return {
    parts,
    nicknames: new Set([...nicknames].filter((name) => !parts.has(name))),
    skeletons: new Set(skeletons),
    sounds: new Set(sounds),
    readings: readingsOf(called),
    initials: initialsOf(names[0] ?? ''),
    gapless: gaplessPattern(names),
  };
}

/** Small words in the midst of a name, and before it where they are written small. */
const particles =
  /(?<=[\s'’-])(?:von|van|vom|zu|zur|zum|den|der|dem|ten|ter|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|bint|abu|ben|af|av|y|e|i|und|mc|mac)(?=[\s'’-])/giu;
const smallFirst = /^(?:von|van|vom|zu|den|der|de|del|della|di|da|dos|du|ibn|bint)(?=\s)/u;
const withoutSmall = (name: string): string =>
  name.trim().replaceAll(particles, ' ').replace(smallFirst, ' ');

/** Whatever somebody is called, but for titles and small words; a name that is nothing else stays. */
function ownWordsOf(name: string): string[] {
  const words = wordsOf(withoutSmall(name)).filter((word) => !titles.has(word));
  return words.length > 0 ? words : wordsOf(name);
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'jr', 'sr', 'prof', 'herr', 'frau']);

const initialsOf = (name: string): string =>
  withoutSmall(name)
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map((word) => plainLetters(word).replaceAll(/[^\p{L}]/gu, ''))
    .filter((word) => word !== '' && !titles.has(word))
    .map((word) => word.slice(0, 1))
    .join('');

/** Of samkent beside sam, kent. */
const restOf = (word: string, others: readonly string[]): string[] =>
  others
    .filter((other) => other.length > 2 && word.startsWith(other))
    .map((other) => word.slice(other.length))
    .filter((rest) => rest.length > 3 && !nobodys.has(rest));

function wordsOf(name: string): string[] {
  const apart = name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const words = [name, apart].flatMap((one) => [
    ...one.split(/[^\p{L}\p{M}\p{N}]+/u),
    ...one.replaceAll(/['’ʼ‘]/g, '').split(/[^\p{L}\p{M}\p{N}]+/u),
  ]);
  const plain = words
    .flatMap((word) => [plainLetters(word), hubLetters(word), withDigraphs(word)])
    .map((word) => word.replaceAll(/[^\p{L}]/gu, ''));
  return [...new Set(plain)].filter((word) => word !== '');
}
