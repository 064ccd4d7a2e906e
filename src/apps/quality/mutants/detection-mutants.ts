import { type Mutant, placeOf } from './mutant.ts';
import { type Draft, isMap, valueAt, withValue } from './rule-draft.ts';
import { lineMutants } from './value-mutants.ts';

const always = { 'no.such.field|exists': false };
const never = { 'no.such.field|exists': true };

/** Breaks one detection: its selections, its condition and what it is for. */
export function detectionMutants(draft: Draft, document: number): Mutant[] {
  const detection = valueAt(draft, [document, 'detection']);
  if (!isMap(detection)) return [];
  const selections = Object.keys(detection).filter((name) => name !== 'condition');
  const condition = String(detection.condition);
  return [
    ...selections.flatMap((name) => selectionMutants(draft, [document, 'detection', name])),
    ...conditionsLike(condition, selections).map((other) => ({
      what: `${placeOf([document, 'detection', 'condition'])}: ${other}`,
      draft: withValue(draft, [document, 'detection', 'condition'], other),
    })),
    ...categoryMutants(draft, document),
  ];
}

function selectionMutants(draft: Draft, path: [number, string, string]): Mutant[] {
  return [
    { what: `${placeOf(path)}: always`, draft: withValue(draft, path, always) },
    { what: `${placeOf(path)}: never`, draft: withValue(draft, path, never) },
    ...lineMutants(draft, path),
  ];
}

/** Each `and` an `or`, each `or` an `and`, each `not` left out, each name denied. */
function conditionsLike(condition: string, names: readonly string[]): string[] {
  const swapped = { and: 'or', or: 'and', not: '' } as const;
  return [...condition.matchAll(/[\w*]+/g)].flatMap(({ 0: word, index }) => {
    const put = (other: string): string =>
      condition.slice(0, index) + other + condition.slice(index + word.length);
    if (word === 'and' || word === 'or' || word === 'not') return [put(swapped[word])];
    return names.includes(word) ? [put(`(not ${word})`)] : [];
  });
}

function categoryMutants(draft: Draft, document: number): Mutant[] {
  const path = [document, 'logsource', 'category'];
  const other = valueAt(draft, path) === 'act' ? 'grant' : 'act';
  return [{ what: `${placeOf(path)}: ${other}`, draft: withValue(draft, path, other) }];
}
