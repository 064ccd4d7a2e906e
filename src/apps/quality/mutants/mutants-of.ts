import { correlationMutants } from './correlation-mutants.ts';
import { detectionMutants } from './detection-mutants.ts';
import type { Mutant } from './mutant.ts';
import { type Draft, draftOf, isMap, textOf, valueAt } from './rule-draft.ts';
import { lineMutants } from './value-mutants.ts';

/** Every way in which a rule is broken, one place at a time; those that read the same count once. */
export function mutantsOf(text: string): Mutant[] {
  const draft = draftOf(text);
  const all = draft.flatMap((_, document) => [
    ...detectionMutants(draft, document),
    ...correlationMutants(draft, document),
    ...whoseMutants(draft, document),
  ]);
  const byText = new Map(all.map((mutant) => [textOf(mutant.draft), mutant]));
  byText.delete(textOf(draft));
  return [...byText.values()];
}

function whoseMutants(draft: Draft, document: number): Mutant[] {
  const path = [document, 'whose'];
  return isMap(valueAt(draft, path)) ? lineMutants(draft, path) : [];
}
