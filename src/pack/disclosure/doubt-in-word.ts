import {
  lettersForFigures,
  plainLetters,
  skeletonOf,
  soundOf,
} from '../../readers/plain-letters.ts';
import { hasEnding } from './case-endings.ts';
import type { NameParts } from './name-parts.ts';
import { isOrdinary } from './ordinary-words.ts';
import { mostLetters, onceEach, readsAs } from './readings-of.ts';

/** Why a piece may hold part of a name, the likeliest first. */
export const doubtReasons = [
  ...(['part', 'spelled', 'nickname', 'script', 'ending', 'inside'] as const),
  ...(['short', 'near', 'address', 'title', 'initials'] as const),
];
export type DoubtReason = (typeof doubtReasons)[number];

/** What is put behind a short name. */
const behind =
  /^(?:m?y|m?ie?|m?i|s|ster|bo|bear|boy|girl|s?(?:phones?|iphones?|ipad|handy|telefon|mobile|watch|pixel|galaxy|tablet|laptop|mac|pc|home|room)|chen|ka|ko|ito|ita|inho|inha|le|li|el|x+|o|a|ys|ies|is)$/;
const before = /^(?:the|real|mr|mrs|ms|dr|big|little|super|king|lady|miss|i|its|im|my|from|to|by)$/;

/** A word as it is asked about. */
type Asked = {
  readonly word: string;
  /** Its letters alone, plain. */
  readonly core: string;
  /** Its letters, also with figures read as letters, with and without an s. */
  readonly readings: readonly string[];
  /** The words of which somebody made one. */
  readonly pieces: readonly string[];
  readonly hasFigures: boolean;
  readonly names: NameParts;
};

type Check = readonly [why: DoubtReason, holds: (asked: Asked) => boolean];

const ownChecks: readonly Check[] = [
  ['part', ({ readings, names }) => readings.some((one) => names.parts.has(one))],
  ['nickname', ({ readings, names }) => readings.some((one) => names.nicknames.has(one))],
  ['inside', ({ pieces, names }) => pieces.some((one) => names.parts.has(one))],
  ['nickname', ({ pieces, names }) => pieces.some((one) => names.nicknames.has(one))],
];
const likenessChecks: readonly Check[] = [
  ['ending', ({ core, names }) => isBent(core, names.parts)],
  ['nickname', ({ core, names }) => isBent(core, names.nicknames)],
  ['inside', (asked) => [...asked.names.parts].some((part) => isInside(part, asked))],
  ['script', soundsInScript],
  ['short', ({ core, names }) => [...names.parts].some((part) => isShortFor(core, part))],
  ['near', ({ core, names }) => [...names.parts].some((part) => isNear(part, core))],
  ['near', ({ core, names }) => names.sounds.has(soundOf(core))],
];

/** Why a word may hold a part of these names; undefined where it does not look so. */
export function doubtInWord(word: string, names: NameParts): DoubtReason | undefined {
  const plain = plainLetters(word);
  const core = lettersIn(plain);
  if (core.length < 2 || isDrawn(plain)) return undefined;
  if (names.parts.has(core)) return 'part';
  if (isOrdinary(core) && !isOtherScript(word)) return undefined;
  const readings = [...new Set([core, lettersIn(lettersForFigures(plain))])].flatMap(withoutS);
  const pieces = piecesOf(word);
  const asked = { word, core, readings, pieces, hasFigures: core !== plain, names };
  return [...ownChecks, ...likenessChecks].find(([, holds]) => holds(asked))?.[0];
}

const lettersIn = (plain: string): string => plain.replaceAll(/[^\p{L}]/gu, '');
const withoutS = (word: string): string[] => [word, word.replace(/s$/, '')];

/** `MyJoPhone`, `jo2go`: a word in which somebody put words together. */
function piecesOf(word: string): string[] {
  const pieces = word.split(/(?<=\p{Ll})(?=\p{Lu})|\p{N}+|(?<=\p{L})['’]/u);
  return pieces.length < 2
    ? []
    : pieces
        .map((piece) => lettersIn(plainLetters(piece)))
        .flatMap(withoutS)
        .filter(isLong);
}
const isLong = (piece: string): boolean => piece.length > 1;

/** Hex that a system drew, which may look like anything. */
const isDrawn = (plain: string): boolean => /^(?=.*\d)[0-9a-f]{8,}$/.test(plain);

/** A name in another script than this word, as it sounds. */
function soundsInScript({ word, core, names }: Asked): boolean {
  if (core.length > mostLetters) return false;
  if (names.readings?.test(onceEach(core))) return true;
  if (!isOtherScript(word)) return false;
  if (readsAs(word, names.parts) || readsAs(word, names.nicknames)) return true;
  const skeleton = skeletonOf(core);
  return skeleton.length > 2 && names.skeletons.has(skeleton);
}

/** How Chinese letters are read is not known from them. */
const isOtherScript = (word: string): boolean =>
  /[^\p{Script=Latin}\p{N}\p{M}\p{P}]/u.test(word) && !/\p{Script=Han}/u.test(word);

const isBent = (core: string, names: ReadonlySet<string>): boolean =>
  [...names].some((name) => name.slice(0, 2) === core.slice(0, 2) && hasEnding(name, core));

/** A long part anywhere; a short one only where the rest is another part, a figure or an ending. */
const isInside = (part: string, asked: Asked): boolean =>
  asked.readings.some(
    (word) =>
      word.length > part.length &&
      (part.length > 3 ? word.includes(part) : isShortInside(part, word, asked)),
  );

function isShortInside(part: string, word: string, { names, hasFigures }: Asked): boolean {
  const rests = [
    ...(word.startsWith(part) ? [word.slice(part.length)] : []),
    ...(word.endsWith(part) ? [word.slice(0, -part.length)] : []),
  ];
  return rests.some(
    (rest) =>
      (word.startsWith(part) && behind.test(rest)) ||
      (word.endsWith(part) && before.test(rest)) ||
      names.parts.has(rest) ||
      rest === names.initials.slice(0, 1) ||
      rest === names.initials.slice(-1) ||
      (hasFigures && part.length > 2),
  );
}

/** The beginning of a long name, or its end. */
const isShortFor = (word: string, part: string): boolean =>
  word.length > 3 &&
  part.length > Math.max(5, word.length) &&
  (part.startsWith(word) || part.endsWith(word));

/** One letter too many, too few, another one, or two changed about. */
function isNear(part: string, word: string): boolean {
  if (part.length < 5 || Math.abs(part.length - word.length) > 1 || part === word) return false;
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
