import { endOfRun, gap, gapless, letter, signAt } from './signs.ts';

/** Longer than any word that is listed. */
const longestWord = 40;

/**
 * A list of words to meet in a text. In the list `_` joins the words of a phrase, and `*` at an end
 * of a word stands for letters.
 */
export class Words {
  readonly #phrases = new Map<string, readonly string[][]>();
  readonly #stems: readonly string[];
  readonly #endings: readonly string[];
  readonly #gapless: readonly string[];

  constructor(list: string) {
    const words = [...new Set(list.split(/\s+/).filter((word) => word !== ''))];
    this.#stems = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
    this.#endings = words.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
    const plain = words.filter((word) => !word.includes('*'));
    this.#gapless = plain.filter((word) => signAt(word, 0) === gapless).sort(byLength);
    for (const phrase of plain) this.#add(phrase.split(/[_-]/));
  }

  #add([first = '', ...rest]: readonly string[]): void {
    const there = this.#phrases.get(first) ?? [];
    this.#phrases.set(first, [...there, rest].sort((one, other) => other.length - one.length));
  }

  has(word: string): boolean {
    return this.#phrases.get(word)?.some((rest) => rest.length === 0) === true || this.#like(word);
  }

  #like(word: string): boolean {
    return (
      this.#stems.some((stem) => word.startsWith(stem)) ||
      this.#endings.some((ending) => word.endsWith(ending))
    );
  }

  /** Where the longest of them that begins here ends; -1 where none does. */
  endAt(text: string, at: number): number {
    if (signAt(text, at) === gapless) return this.gaplessAt(text, at);
    const end = endOfRun(text, at, letter);
    if (end === at || end - at > longestWord) return -1;
    const word = text.slice(at, end).toLowerCase();
    for (const rest of this.#phrases.get(word) ?? []) {
      const last = endOfRest(text, end, rest);
      if (last !== -1) return last;
    }
    return this.#like(word) ? end : -1;
  }

  gaplessAt(text: string, at: number): number {
    const word = this.#gapless.find((one) => text.startsWith(one, at));
    return word === undefined ? -1 : at + word.length;
  }
}

const byLength = (one: string, other: string): number => other.length - one.length;

/** Where the further words of a phrase end; between them stands a gap, a hyphen or an apostrophe. */
export function endOfRest(text: string, from: number, rest: readonly string[]): number {
  let at = from;
  for (const word of rest) {
    if (signAt(text, at) !== gap && !/[-_'’‑]/.test(text.charAt(at))) return -1;
    const end = endOfRun(text, at + 1, letter);
    if (text.slice(at + 1, end).toLowerCase() !== word) return -1;
    at = end;
  }
  return at;
}
