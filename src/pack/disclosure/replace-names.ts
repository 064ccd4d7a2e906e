import { redactedPerson } from './disclosure.ts';

/** One person's names, in any order. */
export type Names = readonly string[];

export type NameReplacer = {
  /** How many were replaced so far. */
  readonly count: number;
  /** Whether somebody was met so far, by their place in the list. */
  isMet(person: number): boolean;
  replace(text: string): string;
};

const letterBefore = '(?<![\\p{L}\\p{N}])';
const letterAfter = "(?:['’_]?s)?(?![\\p{L}\\p{N}])";

/**
 * Replaces whole names, however they are written: `Sam`, `SAM`, `Sam's`, `device_tracker.sams_phone`.
 * The people are numbered in the order in which they are given.
 */
export function replaceNames(people: readonly Names[]): NameReplacer {
  const byName = new Map<string, number>();
  for (const [person, names] of people.entries())
    for (const name of names.flatMap(waysToWrite)) if (!byName.has(name)) byName.set(name, person);
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return { count: 0, isMet: () => false, replace: (text) => text };
  const pattern = new RegExp(
    `${letterBefore}(${longestFirst.map(quoted).join('|')})${letterAfter}`,
    'giu',
  );
  let count = 0;
  const met = new Set<number>();
  return {
    isMet: (person) =>
      (people[person] ?? []).flatMap(waysToWrite).some((name) => met.has(byName.get(name) ?? -1)),
    get count() {
      return count;
    },
    replace: (text) =>
      text.replaceAll(pattern, (_found, name: string) => {
        const person = byName.get(name.toLowerCase()) ?? 0;
        count += 1;
        met.add(person);
        return redactedPerson(person);
      }),
  };
}

/** A name, and what a hub makes of it for its ids, where quotes are dropped or stand for a gap. */
function waysToWrite(name: string): string[] {
  const plain = name.trim().toLowerCase();
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
