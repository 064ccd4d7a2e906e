/** Rows of a long table that are in sight. */
export type VisibleRows = {
  readonly first: number;
  /** Not included. */
  readonly end: number;
};

/** So many rows more than are seen stand ready at each side. */
const readyRows = 6;

/** Always as many rows for one height, so that their places in the page can be used again. */
export const visibleRows = (
  count: number,
  { scrollPx, heightPx, rowPx }: { scrollPx: number; heightPx: number; rowPx: number },
): VisibleRows => {
  const ready = Math.min(Math.ceil(Math.max(heightPx, 0) / rowPx) + 1 + 2 * readyRows, count);
  const wanted = Math.floor(scrollPx / rowPx) - readyRows;
  const first = Math.min(Math.max(wanted, 0), count - ready);
  return { first, end: first + ready };
};

/** The places of these rows, and of one more that stays wherever one scrolls: it holds the focus. */
export const placesOf = ({ first, end }: VisibleRows, held: number): number[] => {
  const places = Array.from({ length: end - first }, (_, index) => first + index);
  if (held < first) return [held, ...places];
  return held < end ? places : [...places, held];
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
