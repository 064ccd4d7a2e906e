import type { Check } from '../verdict.ts';

export type OpenCheck = Check & { readonly id: 'signature' | 'time-stamp' | 'contents' };

const open: readonly string[] = ['trust-not-given', 'not-compared'];

/**
 * What fits, while the reader of the pack said of nobody that they trust them, or while some of it
 * could not be compared: no plain "holds".
 */
export const isOpen = (check: Check): check is OpenCheck =>
  check.answer === 'holds' && check.faults.some(({ why }) => open.includes(why));
