import type { Moment } from '../../../model/moment.ts';
import type { Page } from './table-pages.ts';
import type { TableQuery } from './table-query.ts';

/** The earliest and latest time of every page, to find the row at a moment without reading all again. */
export class PageTimes {
  readonly #marks: Mark[] = [];
  readonly #query: TableQuery;

  constructor(query: TableQuery) {
    this.#query = query;
  }

  add({ from, to, summary: { earliestS, latestS } }: Page): void {
    if (earliestS !== null && latestS !== null)
      this.#marks.push({ range: [from, to], earliestS, latestS });
  }

  earliest(): Moment | undefined {
    const first = this.#marks.reduce<Mark | undefined>(
      (best, mark) => (best !== undefined && best.earliestS <= mark.earliestS ? best : mark),
      undefined,
    );
    return first && this.#query.earliest(first.range)?.moment;
  }

  /** The last row that is no later than this. */
  lastUntil(seconds = Number.POSITIVE_INFINITY): Moment | undefined {
    const begun = this.#marks.filter((mark) => mark.earliestS <= seconds);
    const reached = (mark: Mark) => Math.min(mark.latestS, seconds);
    const nearest = Math.max(...begun.slice(-mostPages).map(reached));
    const candidates = begun.filter((mark) => reached(mark) >= nearest).slice(-mostLooks);
    const moments = candidates.flatMap(
      (mark) => this.#query.latestUntil(mark.range, seconds)?.moment ?? [],
    );
    return moments.sort((a, b) => a.utcMs - b.utcMs).at(-1);
  }

  /** The first row that is no earlier than this. */
  firstFrom(seconds: number): Moment | undefined {
    const open = this.#marks.filter((mark) => mark.latestS >= seconds);
    const reached = (mark: Mark) => Math.max(mark.earliestS, seconds);
    const nearest = Math.min(...open.slice(0, mostPages).map(reached));
    const candidates = open.filter((mark) => reached(mark) <= nearest).slice(0, mostLooks);
    const moments = candidates.flatMap(
      (mark) => this.#query.earliestFrom(mark.range, seconds)?.moment ?? [],
    );
    return moments.sort((a, b) => a.utcMs - b.utcMs)[0];
  }
}

type Mark = {
  readonly range: readonly [number, number];
  readonly earliestS: number;
  readonly latestS: number;
};

/** Pages can straddle a moment only where a clock was changed, so a few looks are enough. */
const mostLooks = 4;
const mostPages = 100_000;
