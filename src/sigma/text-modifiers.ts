import { refuse } from './bad-rules.ts';
import { type DraftValue, type ModifierUse, refuseBehind } from './draft-value.ts';
import { bytesAsText } from './encode-bytes.ts';
import type { TextPattern, ValueTest } from './expression.ts';
import { loosenDashes, openEnd, openStart } from './text-pattern.ts';

type Position = 'startswith' | 'endswith' | 'contains';

/** Modifiers that say where in a text a value stands, or which dashes it may use. */
export const textModifiers = {
  startswith: (draft: DraftValue, use: ModifierUse) => [stand(draft, 'startswith', use)],
  endswith: (draft: DraftValue, use: ModifierUse) => [stand(draft, 'endswith', use)],
  contains: (draft: DraftValue, use: ModifierUse) => [stand(draft, 'contains', use)],
  windash: (draft: DraftValue, use: ModifierUse): DraftValue[] => [
    { kind: 'text', pattern: loosenDashes(textOf(draft, use)) },
  ],
};

function stand(draft: DraftValue, at: Position, use: ModifierUse): DraftValue {
  if (draft.kind === 'test') return { kind: 'test', test: standTest(draft.test, at, use) };
  const pattern = textOf(draft, use);
  const started = at === 'startswith' ? pattern : openStart(pattern);
  return { kind: 'text', pattern: at === 'endswith' ? started : openEnd(started) };
}

function standTest(test: ValueTest, at: Position, use: ModifierUse): ValueTest {
  if (test.test === 'field') return { ...test, at };
  if (test.test !== 'regex') return refuseBehind(use);
  if (at === 'contains') return test;
  const pattern = at === 'startswith' ? `^(?:${test.pattern})` : `(?:${test.pattern})$`;
  return { ...test, pattern };
}

const textHint = 'Use it on a text, or leave it out.';

/** A number or truth value counts as the text it is written as in the rule; null is no text. */
function textOf(draft: DraftValue, use: ModifierUse): TextPattern {
  if (draft.kind === 'text') return draft.pattern;
  if (draft.kind === 'bytes') return [bytesAsText(draft.bytes)];
  if (draft.kind === 'plain' && draft.value !== null) return [draft.written];
  if (draft.kind === 'test') return refuseBehind(use);
  return refuse(use.place, `"${use.name}" needs a text.`, textHint);
}
