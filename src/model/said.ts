import type { Origin } from './grant.ts';

/** How results show what somebody typed, so that the same is shown alike wherever it stands. */
export type Said = {
  /** Every network address that was met, in the order of their letters. */
  readonly addresses: readonly Origin[];
  /** Names and paths that are shown otherwise than they were typed. */
  readonly names: Readonly<Record<string, string>>;
};
