import { type Mutant, placeOf } from './mutant.ts';
import { type Draft, isMap, valueAt, withValue } from './rule-draft.ts';
import { othersNear } from './value-mutants.ts';

type Place = { readonly draft: Draft; readonly document: number };

/** Breaks one correlation: window, threshold, groups, rules, kind and what its kind has of its own. */
export function correlationMutants(draft: Draft, document: number): Mutant[] {
  const correlation = valueAt(draft, [document, 'correlation']);
  if (!isMap(correlation)) return [];
  const place = { draft, document };
  const spans = ['timespan', 'history', 'min_history', 'learn', 'lookback', 'within'];
  return [
    ...spans.flatMap((key) => spanMutants(place, key)),
    ...thresholdMutants(place, correlation.condition),
    ...numberMutants(place, ['mad']),
    ...listMutants(place, 'group-by'),
    ...listMutants(place, 'rules'),
    ...typeMutants(place, correlation),
    ...('aliases' in correlation ? [changed(place, ['aliases'], undefined)] : []),
  ];
}

function changed({ draft, document }: Place, way: readonly (string | number)[], value: unknown) {
  const path = [document, 'correlation', ...way];
  const what = value === undefined ? 'left out' : JSON.stringify(value);
  return { what: `${placeOf(path)}: ${what}`, draft: withValue(draft, path, value) };
}

function partOf({ draft, document }: Place, way: readonly (string | number)[]): unknown {
  return valueAt(draft, [document, 'correlation', ...way]);
}

const minutesIn: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };

/** A quarter of it and four times as much. What stands is all of one moment, so no span can matter there. */
function spanMutants(place: Place, key: string): Mutant[] {
  if (isOfWhatStands(place.draft)) return [];
  const [, digits, unit = ''] = /^(\d+)([mhdw])$/.exec(String(partOf(place, [key]))) ?? [];
  if (digits === undefined) return [];
  const minutes = Number(digits) * (minutesIn[unit] ?? 0);
  return [minutes / 4, minutes * 4].map((other) =>
    changed(place, [key], other >= 1 ? `${Math.round(other)}m` : '15s'),
  );
}

function thresholdMutants(place: Place, condition: unknown): Mutant[] {
  if (!isMap(condition)) return [];
  const bounds = Object.keys(condition).filter((key) => typeof condition[key] === 'number');
  return bounds.flatMap((op) => [
    ...numberMutants(place, ['condition', op]),
    changed(place, ['condition'], withoutBound(condition, op)),
  ]);
}

/** The other way round: at least becomes at most. */
function withoutBound(condition: Readonly<Record<string, unknown>>, op: string) {
  const { [op]: bound, ...rest } = condition;
  return { ...rest, [op.startsWith('g') ? 'lte' : 'gte']: bound };
}

function numberMutants(place: Place, way: readonly string[]): Mutant[] {
  const value = partOf(place, way);
  if (typeof value !== 'number') return [];
  return othersNear(value).map((other) => changed(place, way, other));
}

/** One of it dropped, all of it dropped. */
function listMutants(place: Place, key: string): Mutant[] {
  const list = partOf(place, [key]);
  if (!Array.isArray(list)) return [];
  if (list.length === 1) return key === 'rules' ? [] : [changed(place, [key], undefined)];
  const less = list.map((_, nr) => list.filter((__, other) => other !== nr));
  return less.map((rest) => changed(place, [key], rest));
}

function typeMutants(
  place: Place,
  { type, condition }: Readonly<Record<string, unknown>>,
): Mutant[] {
  if (type === 'temporal_ordered') return [changed(place, ['type'], 'temporal')];
  if (type === 'temporal') return [changed(place, ['type'], 'temporal_ordered')];
  if (type !== 'value_count' || !isMap(condition)) return [];
  const { field, ...bounds } = condition;
  const counted = changed(place, ['condition'], bounds);
  return [changed({ ...place, draft: counted.draft }, ['type'], 'event_count')];
}

const standing: readonly unknown[] = ['account', 'automation', 'device', 'grant'];

function isOfWhatStands(draft: Draft): boolean {
  const detections = draft.filter((document) => 'detection' in document);
  return detections.every(
    ({ logsource }) => isMap(logsource) && standing.includes(logsource.category),
  );
}
