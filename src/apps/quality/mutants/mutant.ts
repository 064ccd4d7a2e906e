import type { Draft, Path } from './rule-draft.ts';

/** A rule broken in one place, and in words what was done to it. */
export type Mutant = { readonly what: string; readonly draft: Draft };

/** Says where in the rule something was done: `document 2, detection.away.actor.presence`. */
export function placeOf([document = 0, ...rest]: Path): string {
  return `document ${Number(document) + 1}, ${rest.join('.')}`;
}
