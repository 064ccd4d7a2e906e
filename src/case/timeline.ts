import type { TimelineDay, TimelineFilter, TimelineLane, TimelineRow } from '../model/timeline.ts';

export type PageAsked = {
  readonly filter: TimelineFilter;
  readonly limit: number;
  /** Rows after this one, or before it; neither: from the first. */
  readonly after?: number;
  readonly before?: number;
};

export type LanesAsked = {
  readonly filter: TimelineFilter;
  readonly by: 'device' | 'person';
  readonly fromMs: number;
  readonly untilMs: number;
  /** Into how many equal stretches of time to cut. */
  readonly stretches: number;
};

/**
 * The acts of the kept examination in the order of time. Nothing is loaded before it is asked for;
 * what is needed to filter is kept in memory as columns (some 24 bytes an act) after the first time.
 */
export type Timeline = {
  /** How many acts there are in all, and their first and last moment. */
  span(): {
    readonly acts: number;
    readonly fromMs: number | null;
    readonly untilMs: number | null;
  };
  count(filter: TimelineFilter): number;
  page(asked: PageAsked): readonly TimelineRow[];
  /** Days of the home that have acts, in order. */
  days(filter: TimelineFilter): readonly TimelineDay[];
  /** Largest first. */
  lanes(asked: LanesAsked): readonly TimelineLane[];
  /** Rows by the ids of their acts. */
  byIds(ids: readonly string[]): readonly TimelineRow[];
  /** Loads what filters look at before the first of them is asked; each step takes about a millisecond. */
  readAhead(): Iterable<undefined>;
};
