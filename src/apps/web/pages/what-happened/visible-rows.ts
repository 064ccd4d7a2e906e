/** Rows of a long table that are in sight, and the room of those above and below. */
export type VisibleRows = {
  readonly first: number;
  /** Not included. */
  readonly end: number;
  readonly abovePx: number;
  readonly belowPx: number;
};

/** So many rows more than are seen stand ready at each side. */
const readyRows = 6;

export const visibleRows = (
  count: number,
  { scrollPx, heightPx, rowPx }: { scrollPx: number; heightPx: number; rowPx: number },
): VisibleRows => {
  const first = Math.min(Math.max(Math.floor(scrollPx / rowPx) - readyRows, 0), count);
  const end = Math.min(
    Math.max(Math.ceil((scrollPx + heightPx) / rowPx) + readyRows, first),
    count,
  );
  return { first, end, abovePx: first * rowPx, belowPx: (count - end) * rowPx };
};

/** Where to scroll so that a row is wholly in sight; the least way. */
export const scrollToRow = (
  row: number,
  { scrollPx, heightPx, rowPx }: { scrollPx: number; heightPx: number; rowPx: number },
): number => {
  const topPx = row * rowPx;
  if (topPx < scrollPx) return topPx;
  return Math.max(scrollPx, topPx + rowPx - heightPx);
};
