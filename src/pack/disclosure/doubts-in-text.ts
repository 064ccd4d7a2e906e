import { plainLetters } from '../../readers/plain-letters.ts';
import { decodeText } from './decode-text.ts';
import { type DoubtReason, doubtInWord } from './doubt-in-word.ts';
import type { NameParts } from './name-parts.ts';
import { isAlsoWord } from './ordinary-words.ts';

/** A piece of a text that may hold part of the name of somebody who is redacted. */
export type TextDoubt = {
  readonly at: number;
  readonly part: string;
  readonly why: DoubtReason;
  /** Whether it is hardly anything but a name of theirs. */
  readonly isLikely: boolean;
  /** By their place in the list of those to be redacted. */
  readonly person: number;
};

const already = /\[redacted(?: \d+)?\]/g;
const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;
const address = /[\p{L}\p{N}._%+-]{1,64}(?=@[\p{L}\p{N}-]+\.)/gu;
const title =
  /(?<=(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Hr|Fr|M|Mme|Mlle|Monsieur|Madame|Sr|Sra|Señor|Señora|Sig|Signor|Signora|Meneer|Mevrouw|Pan|Pani|Г-н|Г-жа)\.? )\p{Lu}[\p{L}\p{M}'’-]+/gu;
const letters = /(?<![\p{L}\p{N}])\p{L}(?:[ .*_-]{1,2}\p{L}){1,11}(?![\p{L}\p{N}])\.?/gu;
const single = /(?<![\p{L}\p{N}.])\p{Lu}\.(?![\p{L}\p{N}])/gu;

/** Asks the same word once. */
export function doubtFinder(people: readonly NameParts[]): (text: string) => readonly TextDoubt[] {
  const asked = new Map<string, Pick<TextDoubt, 'why' | 'isLikely' | 'person'> | undefined>();
  const askOnce = (one: string) => {
    if (!asked.has(one) && asked.size < 200_000) asked.set(one, wordDoubt(one, people));
    return asked.has(one) ? asked.get(one) : wordDoubt(one, people);
  };
  const asWritten = (text: string): TextDoubt[] => {
    const own = text.replaceAll(already, (mark) => ' '.repeat(mark.length));
    const found = new Map<number, TextDoubt>();
    const add = (doubt: TextDoubt): void => {
      const overlaps = [...found.values()].some(
        ({ at, part }) => at < doubt.at + doubt.part.length && doubt.at < at + part.length,
      );
      if (!overlaps) found.set(doubt.at, doubt);
    };
    for (const doubt of gaplessDoubts(own, people)) add(doubt);
    for (const { 0: whole, index } of own.matchAll(word)) {
      const part = whole.replace(/['’]s$/u, '');
      const doubt = askOnce(part);
      if (doubt !== undefined) add({ at: index, part, ...doubt });
    }
    for (const doubt of [...spelled(own, people), ...namedOtherwise(own)]) add(doubt);
    return [...found.values()].sort((a, b) => a.at - b.at);
  };
  return (text) => {
    const decoded = decodeText(text);
    if (decoded.text === text) return asWritten(text);
    return asWritten(decoded.text).map(({ at, part, ...doubt }) => {
      const from = decoded.placeOf(at);
      const to = decoded.placeOf(at + part.length);
      return { ...doubt, at: from, part: text.slice(from, to) };
    });
  };
}

function* gaplessDoubts(text: string, people: readonly NameParts[]): Generator<TextDoubt> {
  for (const [person, { gapless }] of people.entries())
    for (const { 0: part, index: at } of gapless ? text.matchAll(gapless) : [])
      yield { at, part, why: 'part', isLikely: true, person };
}

function wordDoubt(one: string, people: readonly NameParts[]) {
  for (const [person, names] of people.entries()) {
    const why = doubtInWord(one, names) ?? (isInitials(one, names) ? 'initials' : undefined);
    if (why !== undefined) return { why, isLikely: isLikely(one, why, names), person };
  }
  return undefined;
}

const likely: readonly DoubtReason[] = ['part', 'spelled', 'nickname', 'script', 'ending'];

function isLikely(one: string, why: DoubtReason, { parts }: NameParts): boolean {
  const plain = plainLetters(one);
  if (isAlsoWord(plain) || (why === 'script' && plain.length < 5)) return false;
  if (why !== 'inside') return likely.includes(why);
  return [...parts].some((part) => plain.startsWith(part) || plain.endsWith(part));
}

const isInitials = (one: string, { initials }: NameParts): boolean =>
  initials.length > 1 && /^\p{Lu}+$/u.test(one) && plainLetters(one) === initials;

/** `S a m`, `S.K.`, `S.` */
function* spelled(text: string, people: readonly NameParts[]): Generator<TextDoubt> {
  const initial = { why: 'initials', isLikely: false } as const;
  for (const { 0: part, index: at } of text.matchAll(letters)) {
    const joined = plainLetters(part).replaceAll(/[^\p{L}]/gu, '');
    const person = people.findIndex(({ parts }) => parts.has(joined));
    if (person !== -1) yield { at, part, why: 'spelled', isLikely: true, person };
    const named = people.findIndex(({ initials }) => initials.length > 1 && initials === joined);
    if (named !== -1 && part === part.toUpperCase()) yield { at, part, ...initial, person: named };
  }
  for (const { 0: part, index: at } of text.matchAll(single)) {
    const letter = plainLetters(part).slice(0, 1);
    const person = people.findIndex(({ initials }) => initials.startsWith(letter));
    if (person !== -1) yield { at, part, ...initial, person };
  }
}

/** Somebody is named in a way of which nobody told whom it means. */
function* namedOtherwise(text: string): Generator<TextDoubt> {
  for (const { 0: part, index: at } of text.includes('@') ? text.matchAll(address) : [])
    yield { at, part, why: 'address', isLikely: false, person: 0 };
  for (const { 0: part, index: at } of text.matchAll(title))
    yield { at, part, why: 'title', isLikely: false, person: 0 };
}
