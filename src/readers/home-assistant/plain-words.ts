/** Letters that do not come apart into a plain one and an accent. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The words of a name in small plain letters, one space between them: `Außen-Tür` is `aussen tur`. */
export const plainWords = (name: string): string =>
  name
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłøđæœı]/gu, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name as Home Assistant makes ids of it: `Alex’s phone` is `alexs_phone`. */
export const slug = (name: string): string =>
  plainWords(name.replaceAll('’', '')).replaceAll(' ', '_');
