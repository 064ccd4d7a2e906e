import type { Check } from '../../../pack/verdict.ts';

export type OpenCheck = Check & { readonly id: 'signature' | 'time-stamp' };

/** What fits, while nobody said by another way whose it should be: the signature, the time stamp. */
export const isOpen = (check: Check): check is OpenCheck =>
  check.answer === 'holds' && check.faults.some(({ why }) => why === 'trust-not-given');
