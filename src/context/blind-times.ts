import type { Coverage } from '../model/coverage.ts';

const merged = (spans: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const union: (readonly [number, number])[] = [];
  for (const [from, until] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = union.at(-1);
    if (last && from <= last[1]) union[union.length - 1] = [last[0], Math.max(last[1], until)];
    else union.push([from, until]);
  }
  return union;
};

/**
 * The moments, sorted, from which nothing can be said of how things stood until something is seen
 * again: where a gap begins, and where the history that was read ends.
 */
export const blindFrom = (coverage: readonly Coverage[]): Float64Array => {
  const history = coverage.filter(({ topic }) => topic === 'history');
  const gaps = history.flatMap(({ aspect, from }) =>
    aspect === 'gap' && from ? [from.utcMs] : [],
  );
  const spans = history.flatMap(({ aspect, from, until }) =>
    aspect === 'span' && from && until ? [[from.utcMs, until.utcMs] as const] : [],
  );
  return Float64Array.from([...gaps, ...merged(spans).map(([, until]) => until + 1)]).sort();
};

/** Whether sight was lost between two moments: after the first one, up to and with the second. */
export const isBlindBetween = (blind: Float64Array, sinceMs: number, atMs: number): boolean => {
  let low = 0;
  let high = blind.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blind[middle] ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  const last = blind[low - 1];
  return last !== undefined && last >= sinceMs;
};
