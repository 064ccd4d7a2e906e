import type { TimelineRow } from '../../../../model/timeline.ts';

/** The acts that are in the page: a stretch of the whole list, which may go on at both ends. */
export type ActWindow = {
  readonly rows: readonly TimelineRow[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
};

export const emptyWindow: ActWindow = { rows: [], hasEarlier: false, hasLater: false };

/** So many acts are asked for at once, and at most so many are in the page. */
export const pageSize = 60;
export const mostInPage = 240;

export type Side = 'earlier' | 'later';

/** Rows that were read at one end are added there; too many are let go at the other. */
export const extended = (
  window: ActWindow,
  side: Side,
  rows: readonly TimelineRow[],
): ActWindow => {
  const isMore = rows.length >= pageSize;
  if (side === 'later') {
    const all = [...window.rows, ...rows];
    const kept = all.slice(-mostInPage);
    return {
      rows: kept,
      hasEarlier: window.hasEarlier || kept.length < all.length,
      hasLater: isMore,
    };
  }
  const all = [...rows, ...window.rows];
  const kept = all.slice(0, mostInPage);
  return {
    rows: kept,
    hasEarlier: isMore,
    hasLater: window.hasLater || kept.length < all.length,
  };
};

/** Where the next page at this end begins: after or before the act that stands there. */
export const cursorOf = (window: ActWindow, side: Side): number | undefined =>
  side === 'later' ? window.rows.at(-1)?.n : window.rows[0]?.n;
