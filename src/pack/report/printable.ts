/** What some set of fonts can show: one set of code points for each font. */
export type Coverage = readonly ReadonlySet<number>[];

const mostMarks = 3;
const plain = /^[\x20-\x7e]*$/;
/** Presentation only; without a glyph of its own in most fonts. */
const selectors = /[\ufe0e\ufe0f]/g;
/** Format signs turn the order of a line round or hide in it, so that each is shown by its number. */
const neverShown = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]$/u;
const joiners = new Set(['\u200c', '\u200d']);
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as it can be printed: signs that no font has, that cannot be seen or that change the order
 * of others are written as `⟨U+202E⟩`; line ends become spaces. What is left can be set in PDF/A.
 */
export const printable = (text: string, coverage: Coverage): string => {
  const flat = text
    .normalize('NFC')
    .replaceAll(/[\s\u2028\u2029]+/g, ' ')
    .replaceAll(selectors, '');
  if (plain.test(flat)) return flat;
  return [...segmenter.segment(flat)].map(({ segment }) => cluster(segment, coverage)).join('');
};

const cluster = (segment: string, coverage: Coverage): string => {
  const signs = [...segment];
  const isShown = signs.length <= mostMarks + 1 || signs.some((sign) => joiners.has(sign));
  if (
    isShown &&
    !isMark(signs[0] ?? '') &&
    signs.every((sign) => !isHidden(sign)) &&
    hasFont(signs, coverage)
  )
    return segment;
  return signs.map((sign) => alone(sign, coverage)).join('');
};

const isHidden = (sign: string): boolean => neverShown.test(sign) && !joiners.has(sign);

const hasFont = (signs: readonly string[], coverage: Coverage): boolean =>
  coverage.some((font) => signs.every((sign) => font.has(sign.codePointAt(0) ?? 0)));

/** A mark without the sign it belongs to has nothing to sit on. */
const alone = (sign: string, coverage: Coverage): string =>
  isMark(sign) || neverShown.test(sign) || !hasFont([sign], coverage) ? byNumber(sign) : sign;

const isMark = (sign: string): boolean => /^\p{M}$/u.test(sign);

const byNumber = (sign: string): string =>
  `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * The same text with places at which a long word may be broken (U+200B), so that it stays within its
 * column: after punctuation, and wherever a run of other signs is longer than `longest`.
 */
export const breakable = (text: string, longest: number): string =>
  text.replaceAll(/\S+/g, (word) =>
    [...word].length <= longest ? word : withBreaks(word, longest),
  );

const withBreaks = (word: string, longest: number): string =>
  word
    .split(/(?<=[/._:@!\\-])/u)
    .flatMap((part) => chunks([...segmenter.segment(part)], longest))
    .join('\u200b');

const chunks = (signs: readonly { segment: string }[], size: number): string[] => {
  const found: string[] = [];
  for (let at = 0; at < signs.length; at += size)
    found.push(
      signs
        .slice(at, at + size)
        .map(({ segment }) => segment)
        .join(''),
    );
  return found;
};
