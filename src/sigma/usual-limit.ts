/**
 * What is still usual: the median plus `mad` times the median absolute deviation. Of `buckets`
 * buckets only those with anything in them are given; the others count as nought.
 */
export function usualLimit(counts: readonly number[], buckets: number, mad: number): number {
  const all = [...counts, ...new Array<number>(buckets - counts.length).fill(0)];
  const middle = medianOf(all);
  return middle + mad * medianOf(all.map((count) => Math.abs(count - middle)));
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
