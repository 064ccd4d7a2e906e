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
  readonly why: 'empty' | 'space-at-end' | 'unseen-sign' | 'other-space' | 'unknown-sign';
  /** From 1, counted in signs; 0 where it is about the whole. */
  readonly at: number;
};

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const otherSpace = /[^\P{Zs} ]/u;
/** Half signs, signs that are not assigned or private, and what stands for bytes that are no text. */
const unknown = /[\p{Cs}\p{Cn}\p{Co}\ufffd]/u;

/** Why a new secret could not be typed again, and where; undefined where it can. */
export function faultInSecret(text: string): SecretFault | undefined {
  const signs = [...secretForm(text)];
  if (signs.every((sign) => sign.trim() === '')) return { why: 'empty', at: 0 };
  for (const [index, sign] of signs.entries()) {
    const at = index + 1;
    if (unknown.test(sign)) return { why: 'unknown-sign', at };
    if (unseen.test(sign)) return { why: 'unseen-sign', at };
    if (otherSpace.test(sign)) return { why: 'other-space', at };
    if (sign === ' ' && (at === 1 || at === signs.length)) return { why: 'space-at-end', at };
  }
  return undefined;
}
