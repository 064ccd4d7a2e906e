import type { Secret } from './secret-at.ts';
import { endOfRun, letter, signAt } from './signs.ts';

const mostWords = 8;

/** A passphrase is several words, up to where the sentence ends. */
export function phraseEnd(text: string, { until, isQuoted }: Secret): number {
  if (isQuoted) return until;
  let end = until;
  for (let count = 1; count < mostWords; count += 1) {
    const isJoined = text[end] === ' ' || text[end] === '-';
    if (!isJoined || signAt(text, end + 1) !== letter) return end;
    end = endOfRun(text, end + 1, letter);
  }
  return end;
}
