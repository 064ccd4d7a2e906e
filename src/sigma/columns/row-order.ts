/** The rows by home, each home's in order of time and, of one time, as `compareTies` says. */
export type RowOrder = { readonly order: Uint32Array; readonly homeStarts: Uint32Array };

export type Unordered = {
  readonly homeOfRow: Uint32Array;
  readonly homeCount: number;
  readonly timesMs: Float64Array;
  readonly compareTies: (a: number, b: number) => number;
};

/** Counts, then places: one pass over the rows each, and a sort only where a home is not in order. */
export function orderRows({ homeOfRow, homeCount, timesMs, compareTies }: Unordered): RowOrder {
  const homeStarts = new Uint32Array(homeCount + 1);
  for (const home of homeOfRow) homeStarts[home + 1] = (homeStarts[home + 1] ?? 0) + 1;
  for (let home = 0; home < homeCount; home += 1)
    homeStarts[home + 1] = (homeStarts[home + 1] ?? 0) + (homeStarts[home] ?? 0);
  const next = homeStarts.slice();
  const order = new Uint32Array(homeOfRow.length);
  for (let row = 0; row < homeOfRow.length; row += 1) {
    const home = homeOfRow[row] ?? 0;
    const place = next[home] ?? 0;
    order[place] = row;
    next[home] = place + 1;
  }
  const compare = (a: number, b: number): number =>
    (timesMs[a] ?? 0) - (timesMs[b] ?? 0) || compareTies(a, b);
  for (let home = 0; home < homeCount; home += 1) {
    const rows = order.subarray(homeStarts[home], homeStarts[home + 1]);
    if (!isInOrder(rows, compare)) rows.sort(compare);
  }
  return { order, homeStarts };
}

function isInOrder(rows: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let at = 1; at < rows.length; at += 1)
    if (compare(rows[at - 1] ?? 0, rows[at] ?? 0) > 0) return false;
  return true;
}
