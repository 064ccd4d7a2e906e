import { type Mutant, placeOf } from './mutant.ts';
import { type Draft, isMap, type Path, valueAt, withValue } from './rule-draft.ts';

/** Breaks fields and values: a line dropped, a value dropped, flipped or changed. */
export function lineMutants(draft: Draft, path: Path): Mutant[] {
  const lines = valueAt(draft, path);
  if (Array.isArray(lines) && lines.every(isMap))
    return lines.flatMap((_, nr) => lineMutants(draft, [...path, nr]));
  if (!isMap(lines)) return valueMutants(draft, path);
  const fields = Object.keys(lines);
  return fields.flatMap((field) => {
    const at = [...path, field];
    const dropped = { what: `drop ${placeOf(at)}`, draft: withValue(draft, at, undefined) };
    return [...(fields.length > 1 ? [dropped] : []), ...valueMutants(draft, at)];
  });
}

function valueMutants(draft: Draft, path: Path): Mutant[] {
  const value = valueAt(draft, path);
  if (!Array.isArray(value))
    return othersFor(value).map((other) => ({
      what: `${placeOf(path)}: ${String(other)} for ${String(value)}`,
      draft: withValue(draft, path, other),
    }));
  if (value.length === 1) return valueMutants(draft, [...path, 0]);
  return value.map((one, nr) => ({
    what: `${placeOf(path)}: without ${String(one)}`,
    draft: withValue(draft, [...path, nr], undefined),
  }));
}

function othersFor(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return othersNear(value);
  return typeof value === 'string' ? [`other-${value}`] : ['other'];
}

/** One less, one more, a third and three times as much; a count of none is not one that can be asked for. */
export function othersNear(value: number): number[] {
  const others = [value - 1, value + 1, Math.round(value / 3), value * 3];
  return [...new Set(others)].filter((other) => other !== value && other >= 1);
}
