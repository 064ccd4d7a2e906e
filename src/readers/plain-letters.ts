import { createRequire } from 'node:module';

type Transliteration = typeof import('transliteration');

let loaded: Transliteration | undefined;
/** Its tables take a moment to load, which nobody waits for who redacts no name. */
const library = (): Transliteration => {
  loaded ??= createRequire(import.meta.url)('transliteration') as Transliteration;
  return loaded;
};

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/** Where Home Assistant's ids have other letters than the library. */
const hubs: Readonly<Record<string, string>> = {
  ...{ й: 'i', х: 'kh', ц: 'ts', ю: 'iu', я: 'ia', ё: 'io', є: 'e' },
  ...{ β: 'b', η: 'e', ή: 'e', ξ: 'ks', υ: 'u', ύ: 'u', ϋ: 'u', φ: 'ph', χ: 'kh', ع: '' },
};

/** A word in small plain letters, from whatever script. */
export const plainLetters = (word: string): string =>
  isAscii(word) ? word.toLowerCase() : inLatin(unmarked(word));

/** A text as Home Assistant writes it in its ids, but for the gaps. */
export const hubLetters = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : inLatin(
        text
          .normalize('NFC')
          .toLowerCase()
          .replaceAll(/./gu, (letter) => hubs[letter] ?? letter),
      );

const unmarked = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]/gu, '');

const inLatin = (text: string): string =>
  library()
    .transliterate(text.replaceAll(/[ーッっʻʼ]/gu, ''))
    .toLowerCase()
    .replaceAll(/[`'’]/g, '');

const alike: Readonly<Record<string, string>> = {
  ...{ c: 'k', q: 'k', z: 's', x: 'ks', v: 'b', w: 'b', p: 'b', f: 'b', d: 't', l: 'r', g: 'k' },
};

/** What is left of a word when it goes through another script: its consonants, those alike made one. */
export const skeletonOf = (plain: string): string =>
  plain
    .replaceAll(/ph/g, 'f')
    .replaceAll(/[sz]h|ch/g, 's')
    .replaceAll(/[aeiouyjh]/g, '')
    .replaceAll(/./g, (letter) => alike[letter] ?? letter)
    .replaceAll(/(.)\1+/g, '$1');

/** How a word sounds, however it is spelt: Dmitri, Dmitry and Dmitrij are one. */
export const soundOf = (plain: string): string =>
  plain
    .replaceAll(/[^a-z]/g, '')
    .replaceAll(/ph/g, 'f')
    .replaceAll(/sch|sz/g, 'sh')
    .replaceAll(/kh|ch|ck|q|c(?![eiy])/g, 'k')
    .replaceAll(/[cz]/g, 's')
    .replaceAll(/x/g, 'ks')
    .replaceAll(/w/g, 'v')
    .replaceAll(/(?<=.)h/g, '')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(.)\1+/g, '$1');

const figures: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
  ...{ $: 's', '@': 'a', '!': 'i' },
};

/** `5am`, `s4m`: figures that stand for letters. */
export const lettersForFigures = (plain: string): string =>
  plain.replaceAll(/[0134578$@!]/g, (figure) => figures[figure] ?? figure);
