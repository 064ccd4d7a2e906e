import type { DraftValue, ModifierUse } from './draft-value.ts';
import { encodingModifiers } from './encoding-modifiers.ts';
import { textModifiers } from './text-modifiers.ts';
import { typeModifiers } from './type-modifiers.ts';

/** Turns one value into the values that take its place. */
export type Modifier = (draft: DraftValue, use: ModifierUse) => readonly DraftValue[];

/** Modifiers of single values (Sigma modifiers appendix 2.1.0). */
export const valueModifiers: ReadonlyMap<string, Modifier> = new Map(
  Object.entries({ ...textModifiers, ...encodingModifiers, ...typeModifiers }),
);

/** Modifiers of the whole entry: how its values are filled, joined, compared or negated. */
export const entryModifiers: readonly string[] = ['all', 'cased', 'expand', 'neq'];

export const modifierNames: readonly string[] = [
  ...entryModifiers,
  ...valueModifiers.keys(),
].sort();
