/**
 * What somebody types as a passphrase or password, in the one form it is written in: composed (Unicode
 * NFC), without a mark of a text file in front. The same word typed on another keyboard or kept by
 * another program is then the same bytes.
 */
export function secretForm(text: string): string {
  return text.replace(/^\ufeff/, '').normalize('NFC');
}

/**
 * The forms in which a secret may have been used, the likeliest first: as it is written now, as it was
 * given, taken apart (NFD, as some programs keep text), and without white space at its ends.
 */
export function secretForms(text: string): readonly string[] {
  const form = secretForm(text);
  return [...new Set([form, text, form.normalize('NFD'), form.trim()])];
}

export type SecretFault = {
  readonly why:
    | 'empty'
    | 'space-at-end'
    | 'unseen-sign'
    | 'other-space'
    | 'unknown-sign'
    | 'lone-mark'
    | 'look-alike';
  /** From 1, counted in signs; 0 where it is about the whole. */
  readonly at: number;
};

/** Among them signs that are drawn as nothing: a blank of Braille, of hieroglyphs, of notes. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;
const otherSpace = /[^\P{Zs} ]/u;
/** Half signs, signs that are not assigned or private, and what stands for something that is no text. */
const unknown = /[\p{Cs}\p{Cn}\p{Co}\ufffc\ufffd]/u;
/** What programs that write letters put for strokes, quotation marks and the like as they are typed. */
const putIn =
  /[\u2010-\u2015\u2018-\u201f\u2032-\u2037\u2039\u203a\u2043\u2044\u02b9-\u02bf\u02c6\u02c8\u02cb\u02d0\u02d7\u02dc\u2212\u2215-\u2217\u2223\u2236\u223c\ufe58\ufe63]/u;
/** Latin letters and signs that keyboards have are no look-alikes. */
const lastOfLatin = '\u00ff';
const plainSigns = /^[ -~]+$/u;
const mark = /\p{M}/u;
const carriesMark = /[\p{L}\p{M}\p{N}]/u;

/** Why a new secret could not be typed again, and where; undefined where it can. */
export function faultInSecret(text: string): SecretFault | undefined {
  const signs = [...secretForm(text)];
  if (signs.every((sign) => sign.trim() === '')) return { why: 'empty', at: 0 };
  for (const [index, sign] of signs.entries()) {
    const why = faultInSign(sign, signs[index - 1]);
    if (why !== undefined) return { why, at: index + 1 };
    if (sign === ' ' && (index === 0 || index === signs.length - 1))
      return { why: 'space-at-end', at: index + 1 };
  }
  return undefined;
}

function faultInSign(sign: string, before: string | undefined): SecretFault['why'] | undefined {
  if (unknown.test(sign)) return 'unknown-sign';
  if (unseen.test(sign)) return 'unseen-sign';
  if (otherSpace.test(sign)) return 'other-space';
  if (mark.test(sign) && !(before !== undefined && carriesMark.test(before))) return 'lone-mark';
  return isLookAlike(sign) ? 'look-alike' : undefined;
}

/** Letters of full width, bold ones, those that are two in one, and what is put in for plain signs. */
function isLookAlike(sign: string): boolean {
  if (sign <= lastOfLatin) return false;
  return putIn.test(sign) || plainSigns.test(sign.normalize('NFKC'));
}
