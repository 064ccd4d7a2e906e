import type { Check, Headline, PackAbout, Verdict } from '../verdict.ts';

const needed: readonly Check['id'][] = [
  'container',
  'manifest',
  'tree',
  'checkpoint',
  'signature',
  'exhibits',
];

/** What the checks of a pack come to. */
export const verdictOf = (checks: readonly Check[], about: PackAbout | null): Verdict => ({
  headline: headlineOf(checks),
  checks,
  about,
});

/** Something fits only where what makes a pack one holds, and nothing else was found not to. */
function headlineOf(checks: readonly Check[]): Headline {
  const checkOf = (id: Check['id']) => checks.find((one) => one.id === id);
  const isWhole = needed.every((id) => checkOf(id)?.answer === 'holds');
  if (!isWhole || checks.some(({ answer }) => answer === 'does-not-hold')) return 'does-not-hold';
  const signature = checkOf('signature');
  return signature !== undefined && isOpen(signature) ? 'fits-together' : 'holds';
}

export type OpenCheck = Check & { readonly id: 'signature' | 'time-stamp' | 'contents' };

/**
 * What fits, while the reader of the pack said of nobody that they trust them, or while some of it
 * could not be compared: no plain "holds".
 */
export const isOpen = (check: Check): check is OpenCheck =>
  check.answer === 'holds' &&
  check.faults.some(({ why }) => why === 'trust-not-given' || why === 'not-compared');
