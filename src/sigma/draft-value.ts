import { refuse } from './bad-rules.ts';
import { bytesAsText } from './encode-bytes.ts';
import type { Digits } from './exact-number.ts';
import type { TextPattern, ValueTest } from './expression.ts';
import { type LocatedScalar, writtenText } from './located.ts';
import type { Place } from './place.ts';
import { readTextPattern } from './text-pattern.ts';

/** A rule's value on its way through the modifiers. `raw` is there until something changed it. */
export type DraftValue =
  | { readonly kind: 'text'; readonly pattern: TextPattern; readonly raw?: string }
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  | { readonly kind: 'plain'; readonly value: null }
  | { readonly kind: 'plain'; readonly value: number | boolean | Digits; readonly written: string }
  | { readonly kind: 'test'; readonly test: ValueTest };

/** What a modifier may need to know about where it stands. */
export type ModifierUse = { readonly name: string; readonly place: Place };

export function draftOf(scalar: LocatedScalar): DraftValue {
  const { value } = scalar;
  if (typeof value === 'string')
    return { kind: 'text', pattern: readTextPattern(value), raw: value };
  return value === null
    ? { kind: 'plain', value }
    : { kind: 'plain', value, written: writtenText(scalar) };
}

/** Refuses a modifier that can do nothing with what the one before it has made. */
export function refuseBehind(
  use: ModifierUse,
  hint = 'Write it without the other, or put it first.',
): never {
  return refuse(use.place, `"${use.name}" cannot follow the modifier before it.`, hint);
}

/** The question a value asks once no modifier is left. */
export function finishDraft(draft: DraftValue, cased: boolean): ValueTest {
  if (draft.kind === 'test')
    return draft.test.test === 'field' ? { ...draft.test, cased } : draft.test;
  if (draft.kind === 'text') return { test: 'text', pattern: draft.pattern, cased };
  if (draft.kind === 'bytes') return { test: 'text', pattern: [bytesAsText(draft.bytes)], cased };
  const { value } = draft;
  if (value === null) return { test: 'null' };
  return typeof value === 'boolean' ? { test: 'boolean', value } : { test: 'number', value };
}
