import type { Grant } from '../../../../model/grant.ts';
import type { Moment } from '../../../../model/moment.ts';

/**
 * What the records tell of use: `seen` is the last one; `partly`: the last one seen, while other ways
 * in never write theirs down; `not-seen`: none in records that would show it; `never-written`: no
 * last use says nothing.
 */
export type UseSeen =
  | { readonly is: 'seen' | 'partly'; readonly atMs: number }
  | { readonly is: 'not-seen' | 'never-written' };

export const useOf = (held: {
  readonly lastUsed?: Moment | null | undefined;
  readonly useShown: Grant['useShown'];
}): UseSeen => {
  const isWritten = held.useShown !== 'never';
  if (held.lastUsed) return { is: isWritten ? 'seen' : 'partly', atMs: held.lastUsed.utcMs };
  return { is: isWritten ? 'not-seen' : 'never-written' };
};
