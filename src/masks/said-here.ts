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

/** Behind `now`, `the new` and the like, three at most. */
function behindSkipped(sheet: string, { speech }: Key, from: number): number {
  let at = from;
  for (let count = 0; count < 3; count += 1) {
    const word = signAt(sheet, at) === gap ? at + 1 : at;
    const end = speech.skip.endAt(sheet, word);
    const isSkipped =
      end > word &&
      /^(?:[ \t:’']\s?|[「„“«"]|$)/u.test(sheet.slice(end, end + 2)) &&
      sheet.slice(end).trim() !== '';
    if (isSkipped) at = sheet[end] === '’' || sheet[end] === "'" || sheet[end] === ':' ? end + 1 : end;
    else if (end > word && signAt(sheet, word) === gapless) at = end;
    else break;
  }
  while (at < sheet.length && at - from < 120 && signAt(sheet, at) === gap && sheet[at] !== '\n') at += 1;
  return at;
}

