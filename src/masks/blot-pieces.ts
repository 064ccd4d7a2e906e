import { blot, type Sheet } from './sheet.ts';

/** Words with digits that everybody uses. */
const known =
  /^(?:mp[34]|h\.?26[45]|x26[45]|m3u8?|m4[av]|av1|ac3|aac2?|vp[89]|ipv[46]|\d{3,4}[pi]|\d{1,4}(?:k|s|m|h|min|sec|ms|am|pm|st|nd|rd|th|c|f|w|v|x)|(?:19|20)\d\d)$/iu;
/** `camera1`, `hdmi2`, `v10` */
const numbered = /^\p{L}{2,}\d$|^\p{L}\d{1,2}$/u;

/** Blots pieces in which letters and digits are mixed, whatever stands beside them, and digits alone. */
export const blotPieces = (sheet: Sheet): Sheet =>
  sheet
    .replace(/[^\s/\uE000\uE001"'=:,;]+/gu, (run) => (isPassword(run) ? blot(run) : run))
    .replace(/[\p{L}\p{N}\p{M}]+/gu, (piece) => (isSuspect(piece) ? blot(piece) : piece))
    .replace(/(?<=(?:^|[^\p{L}])(?:pin|code|pw|key)[ _:-])\d+/giu, blot);

const isPassword = (run: string): boolean =>
  /[!@#$%^&*+~]/u.test(run.slice(1)) && /\d/.test(run) && /\p{L}/u.test(run);

const isSuspect = (piece: string): boolean => {
  if (!/\d/.test(piece)) return false;
  if (/^\d+$/.test(piece)) return piece.length >= 3 && !known.test(piece);
  return !known.test(piece) && !numbered.test(piece);
};
