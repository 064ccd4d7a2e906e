import { hubLetters } from './plain-letters.ts';

/** How an id may have these words: as the hub writes them in its own letters, and in theirs. */
export const slugsOf = (words: string): readonly string[] => {
  const own = words.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return [...new Set([hubLetters(words), hubLetters(own), own].map(joined))].filter(
    (slug) => slug.length > 1,
  );
};

const joined = (text: string): string =>
  text
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
