import { endOfRun, gap, gapless, letter, signAt } from './signs.ts';

/** Longer than any word that is listed. */
const longestWord = 40;
/** How much of a stem is looked up before the rest is compared. */
const headLength = 3;

/**
 * A list of words to meet in a text. In the list `_` joins the words of a phrase, and `*` at the end
 * of a word stands for letters.
 */
export class Words {
  readonly #phrases = new Map<string, readonly string[][]>();
  readonly #stems = new Map<string, readonly string[]>();
  readonly #inRuns = new Map<string, readonly string[]>();

  constructor(list: string) {
    for (const word of new Set(list.split(/\s+/).filter((one) => one !== ''))) this.#add(word);
  }

  #add(word: string): void {
    const [first = '', ...rest] = word.split(/[_-]/);
    if (signAt(word, 0) === gapless) addTo(this.#inRuns, word.charAt(0), word);
    if (word.endsWith('*')) addTo(this.#stems, word.slice(0, headLength), word.slice(0, -1));
    else addTo(this.#phrases, first, rest);
  }

  has(word: string): boolean {
    return this.#phrases.get(word)?.some((rest) => rest.length === 0) === true || this.#like(word);
  }

  #like(word: string): boolean {
    const stems = this.#stems.get(word.slice(0, headLength));
    return stems?.some((stem) => word.startsWith(stem)) === true;
  }

  /** Where the longest of them that begins here ends; -1 where none does. */
  endAt(text: string, at: number): number {
    if (signAt(text, at) === gapless) return this.gaplessAt(text, at);
    const { end, word } = wordAt(text, at);
    if (word === '') return -1;
    const phrases = this.#phrases.get(word);
    const last = phrases === undefined ? -1 : endOfPhrase(text, end, phrases);
    return last === -1 && this.#like(word) ? end : last;
  }

  gaplessAt(text: string, at: number): number {
    const words = this.#inRuns.get(text.charAt(at)) ?? [];
    return Math.max(
      -1,
      ...words.filter((one) => text.startsWith(one, at)).map((one) => at + one.length),
    );
  }
}

type Word = {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly word: string;
};
let last: Word = { text: '', at: 0, end: 0, word: '' };

/** Of one word many lists are asked one behind the other. */
function wordAt(text: string, at: number): Word {
  if (last.at === at && last.text === text) return last;
  const end = endOfRun(text, at, letter);
  const word = end - at > longestWord ? '' : text.slice(at, end).toLowerCase();
  last = { text, at, end, word };
  return last;
}

function addTo<Value>(map: Map<string, readonly Value[]>, at: string, value: Value): void {
  map.set(at, [...(map.get(at) ?? []), value]);
}

const endOfPhrase = (text: string, from: number, phrases: readonly (readonly string[])[]): number =>
  phrases.reduce((end, rest) => Math.max(end, endOfRest(text, from, rest)), -1);

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
