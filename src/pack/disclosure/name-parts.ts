import { gaplessPattern } from './gapless.ts';
import { nicknamesOf } from './nicknames.ts';
import { lettersForFigures, plainLetters, skeletonOf } from './plain-letters.ts';
import type { Names } from './replace-names.ts';

/** Why a word may hold part of a name. */
export type DoubtReason =
  | 'part'
  | 'inside'
  | 'nickname'
  | 'near'
  | 'script'
  | 'initials'
  | 'spelled'
  | 'title'
  | 'address';

/** What somebody's names are made of. */
export type NameParts = {
  readonly parts: ReadonlySet<string>;
  readonly nicknames: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
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
export function namePartsOf(names: Names): NameParts {
  const own = ownWordsOf(names[0] ?? '');
  const others = names.slice(1).flatMap(wordsOf);
  const words = [...own, ...others.filter((word) => own.includes(word) || !nobodys.has(word))];
  const whole = words.filter((word) => word.length > 1);
  const parts = new Set([...whole, ...whole.flatMap((word) => restOf(word, whole))]);
  const nicknames = new Set([...parts].flatMap((part) => [...nicknamesOf(part)]));
  const skeletons = [...parts, ...nicknames].map(skeletonOf).filter(({ length }) => length > 1);
  return {
    parts,
    nicknames: new Set([...nicknames].filter((name) => !parts.has(name))),
    skeletons: new Set(skeletons),
    initials: own.map((word) => word.slice(0, 1)).join(''),
    gapless: gaplessPattern(names),
  };
}

/** Whatever somebody is called, but for titles and for small words in the midst of a name. */
const ownWordsOf = (name: string): string[] =>
  wordsOf(
    name.replaceAll(/(?<=\s)(?:von|van|den|der|de|la|le|di|da|el|al|bin)(?=\s)/gu, ''),
  ).filter((word) => !titles.has(word));

const titles = new Set(['mr', 'mrs', 'ms', 'dr', 'jr']);

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
    ...one.replaceAll(/['’]/g, '').split(/[^\p{L}\p{M}\p{N}]+/u),
  ]);
  const plain = words.map((word) => plainLetters(word).replaceAll(/[^\p{L}]/gu, ''));
  return [...new Set(plain)].filter((word) => word !== '');
}

/** Ordinary words that begin like or hold a short name. */
const ordinary = new Set([
  ...['same', 'sample', 'samples', 'sampled', 'samsung', 'samstag', 'samstags', 'samedi', 'alexa'],
  ...['robinson', 'alexandria', 'robins', 'job', 'join', 'joint', 'joke'],
]);
/** What is put behind a short name. */
const endings =
  /^(?:m?y|m?ie?|m?i|s|ster|bo|bear|boy|girl|s?(?:phones?|iphones?|ipad|handy|telefon|mobile|watch|pixel|galaxy|tablet|laptop|mac|pc|home|room)|chen|ka|ko|ito|ita|inho|inha|le|li|el|x+|o|a|ys|ies|is)$/;
const before = /^(?:the|real|mr|mrs|ms|dr|big|little|super|king|lady|miss|i|its|im|my|from|to|by)$/;

/** Why a word may hold a part of these names; undefined where it does not look so. */
export function doubtIn(word: string, names: NameParts): DoubtReason | undefined {
  const plain = plainLetters(word);
  const core = plain.replaceAll(/[^\p{L}]/gu, '');
  if (core.length < 2 || isDrawn(plain)) return undefined;
  const hasFigures = core !== plain;
  const readings = hasFigures
    ? [core, lettersForFigures(plain).replaceAll(/[^\p{L}]/gu, '')]
    : [core];
  for (const reading of readings) {
    const bare = reading.replace(/s$/, '');
    if (names.parts.has(reading) || names.parts.has(bare)) return 'part';
    if ([...names.parts].some((part) => isInside(part, reading, { names, hasFigures })))
      return 'inside';
    if (isNickname(reading, names) || isNickname(bare, names)) return 'nickname';
  }
  if (isOtherScript(word) && names.skeletons.has(skeletonOf(core))) return 'script';
  if ([...names.parts].some((part) => part.length > 4 && isNear(part, core))) return 'near';
  return undefined;
}

/** Hex that a system drew, which may look like anything. */
const isDrawn = (plain: string): boolean => /^(?=.*\d)[0-9a-f]{8,}$/.test(plain);

const isNickname = (word: string, { nicknames }: NameParts): boolean =>
  nicknames.has(word) && !ordinary.has(word);

type Asked = { readonly names: NameParts; readonly hasFigures: boolean };

/** A long part anywhere; a short one only where the rest is another part, a figure or an ending. */
function isInside(part: string, word: string, { names, hasFigures }: Asked): boolean {
  if (word.length <= part.length || ordinary.has(word)) return false;
  if (part.length > 3) return word.includes(part);
  const rests = [
    ...(word.startsWith(part) ? [word.slice(part.length)] : []),
    ...(word.endsWith(part) ? [word.slice(0, -part.length)] : []),
  ];
  return rests.some(
    (rest) =>
      (word.startsWith(part) && endings.test(rest)) ||
      (word.endsWith(part) && before.test(rest)) ||
      names.parts.has(rest) ||
      rest === names.initials.slice(0, 1) ||
      rest === names.initials.slice(-1) ||
      (hasFigures && part.length > 2),
  );
}

const isOtherScript = (word: string): boolean => /[^\p{Script=Latin}\p{N}\p{M}\p{P}]/u.test(word);

/** One letter too many, too few, another one, or two changed about. */
function isNear(part: string, word: string): boolean {
  if (Math.abs(part.length - word.length) > 1 || part === word) return false;
  let at = 0;
  while (at < part.length && part[at] === word[at]) at += 1;
  const [rest, other] = [part.slice(at), word.slice(at)];
  const isTurned = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
  return (
    isTurned ||
    rest.slice(1) === other.slice(1) ||
    rest.slice(1) === other ||
    rest === other.slice(1)
  );
}
