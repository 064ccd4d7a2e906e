import { redactedPerson } from './disclosure.ts';
import { foldText } from './fold-text.ts';
import { gapless } from './gapless.ts';
import { doubtIn, namePartsOf } from './name-parts.ts';

/** One person's names, in any order. */
export type Names = readonly string[];

export type NameReplacer = {
  /** How many were replaced so far. */
  readonly count: number;
  /** Whether somebody was met so far, by their place in the list. */
  isMet(person: number): boolean;
  /** Whether such a piece was met. */
  isPieceMet(piece: string): boolean;
  replace(text: string): string;
};

/** A letter of a script without gaps says nothing of where a word begins. */
const letter = `(?!${gapless})[\\p{L}\\p{N}]`;
const startsGapless = new RegExp(`^${gapless}`, 'u');
const endsGapless = new RegExp(`${gapless}$`, 'u');

const whole = (name: string): string =>
  [
    startsGapless.test(name) ? '' : `(?<!${letter})`,
    `(?:${quoted(name)})`,
    endsGapless.test(name) ? '' : `(?:['’_]?s)?(?!${letter})`,
  ].join('');

/**
 * Replaces whole names, however they are written: `Sam`, `SAM`, `Sam's`, `device_tracker.sams_phone`.
 * The people are numbered in the order in which they are given. Pieces are replaced as they are
 * written, and count as names of whoever they look like.
 */
export function replaceNames(
  people: readonly Names[],
  pieces: readonly string[] = [],
): NameReplacer {
  const byName = new Map<string, number>();
  const add = (name: string, person: number) => byName.has(name) || byName.set(name, person);
  for (const [person, names] of people.entries())
    for (const name of names.flatMap(waysToWrite)) add(name, person);
  for (const piece of pieces) add(plainOf(piece), whose(piece, people));
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return nobody;
  const pattern = new RegExp(longestFirst.map((name) => `(${whole(name)})`).join('|'), 'gu');
  let count = 0;
  const met = new Set<number>();
  const metNames = new Set<string>();
  return {
    isMet: (person) =>
      (people[person] ?? []).flatMap(waysToWrite).some((name) => met.has(byName.get(name) ?? -1)),
    isPieceMet: (piece) => metNames.has(plainOf(piece)),
    get count() {
      return count;
    },
    replace(text) {
      const folded = foldText(text);
      let replaced = '';
      let done = 0;
      for (const found of folded.text.matchAll(pattern)) {
        const from = folded.placeOf(found.index);
        const to = folded.placeOf(found.index + found[0].length);
        if (from === undefined || to === undefined) continue;
        const name = longestFirst[found.slice(1).findIndex((one) => one !== undefined)] ?? '';
        const person = byName.get(name) ?? 0;
        count += 1;
        met.add(person);
        metNames.add(name);
        replaced += text.slice(done, from) + redactedPerson(person);
        done = to;
      }
      return done === 0 ? text : replaced + text.slice(done);
    },
  };
}

const nobody: NameReplacer = {
  count: 0,
  isMet: () => false,
  isPieceMet: () => false,
  replace: (text) => text,
};

/** Whose name a piece looks like; the first one's where it looks like nobody's. */
function whose(piece: string, people: readonly Names[]): number {
  const person = people.findIndex((names) => doubtIn(piece, namePartsOf(names)) !== undefined);
  return Math.max(0, person);
}

const plainOf = (name: string): string => foldText(name.trim()).text;

/** A name, and what a hub makes of it for its ids, where quotes are dropped or stand for a gap. */
function waysToWrite(name: string): string[] {
  const plain = plainOf(name);
  const ids = [plain.replaceAll(/['’]/gu, ''), plain].map(idOf);
  const ways = [plain, ...ids, ...ids.map((id) => id.replaceAll('_', '-'))];
  return [...new Set(ways)].filter((one) => one !== '');
}

const idOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');

const quoted = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
