import { type How, isMeant } from './is-meant.ts';
import type { Key } from './keys-in.ts';
import { phraseEnd } from './phrase-end.ts';
import { secretAt } from './secret-at.ts';
import type { Span } from './sheet.ts';
import { gap, gapless, signAt } from './signs.ts';

/** The secret here, if it may be one behind such a word. */
export function said(sheet: string, key: Key, at: number, how: How): readonly Span[] {
  const from = how === 'is' || how === 'sign' ? behindSkipped(sheet, key, at) : at;
  const secret = secretAt(sheet, from);
  if (!secret) return [];
  const until = isPhrase(sheet, key) ? phraseEnd(sheet, secret) : secret.until;
  const isWhole = (how === 'is' || how === 'sign') && / .* /.test(sheet.slice(secret.from, until));
  return isWhole || isMeant(sheet, key, secret, how) ? [[secret.from, until]] : [];
}

const isPhrase = (sheet: string, { from, until }: Key): boolean =>
  /(?:phrases?|frase)/iu.test(sheet.slice(from, until));

const mostSkipped = 3;

/** Behind `now`, `the new` and the like. */
function behindSkipped(sheet: string, key: Key, from: number): number {
  let at = behindGaps(sheet, from);
  for (let count = 0; count < mostSkipped; count += 1) {
    const end = endOfSkipped(sheet, key, at);
    if (end === -1) return at;
    at = behindGaps(sheet, end);
  }
  return at;
}

/** Where a word ends that changes nothing, if something stands behind it. */
function endOfSkipped(sheet: string, { speech }: Key, at: number): number {
  const end = speech.skip.endAt(sheet, at);
  if (end <= at || signAt(sheet, at) === gapless) return Math.max(end, -1);
  const isJoined = /[’':]/.test(sheet.charAt(end));
  const goesOn = isJoined || /[\s「„“«"]/u.test(sheet.charAt(end));
  return goesOn && behindGaps(sheet, end) < sheet.length ? end + (isJoined ? 1 : 0) : -1;
}

function behindGaps(sheet: string, from: number): number {
  let at = from;
  while (signAt(sheet, at) === gap && at < sheet.length && sheet[at] !== '\n') at += 1;
  return at;
}
