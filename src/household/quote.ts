import { stringify } from 'yaml';

const escapeOf = (letter: string): string =>
  `\\U${(letter.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;

/** A text as one YAML value on one line, whatever is in it: names come from records. */
export const quote = (text: string): string =>
  /^[\p{L}\p{N} _/:.'’-]*$/u.test(text)
    ? stringify(text, { lineWidth: 0 }).trimEnd()
    : JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}\u0085]/gu, escapeOf);

/** The same as a note behind a `#`, which it cannot leave. */
export const note = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
