import type { Moment } from '../../../model/moment.ts';
import { type ClockChange, clockChangesIn, disorderMs } from './clock-watch.ts';
import { type Hole, type HoleFinder, holeFinder } from './id-holes.ts';
import { PageTimes } from './page-times.ts';
import type { Page, PageWatcher } from './table-pages.ts';
import type { TableQuery } from './table-query.ts';
import type { UnreadTally } from './unread-tally.ts';

export type TableName = 'states' | 'events';

/** What the pages of one table showed of what it covers. */
export type TableFacts = {
  readonly name: TableName;
  readonly count: number;
  readonly lowestId: number | undefined;
  readonly from: Moment | undefined;
  readonly until: Moment | undefined;
  readonly holes: readonly Hole[];
  readonly clockChanges: readonly ClockChange[];
};

/** Watches the pages of a table go by, and looks closer only where something is out of the ordinary. */
export class TableWatch implements PageWatcher {
  #count = 0;
  #lowestId: number | undefined;
  #highestId = 0;
  #newestS = Number.NEGATIVE_INFINITY;
  #lastPage: Page | undefined;
  readonly #times: PageTimes;
  readonly #holes: HoleFinder = holeFinder();
  readonly #clock: ClockChange[] = [];
  readonly #name: TableName;
  readonly #query: TableQuery;
  readonly #tally: UnreadTally;

  constructor(name: TableName, query: TableQuery, tally: UnreadTally) {
    this.#name = name;
    this.#query = query;
    this.#tally = tally;
    this.#times = new PageTimes(query);
  }

  sawDamage(from: number, to: number): void {
    this.#tally.add(this.#name, 'damaged', to - from + 1);
    this.#holes.damaged(from, to);
  }

  sawPage(page: Page): void {
    const { summary } = page;
    this.#safely(() => this.#lookAtIds(page));
    this.#safely(() => this.#lookAtTimes(page));
    this.#tally.add(`${this.#name}:time`, 'not-understood', summary.count - summary.timed);
    this.#count += summary.count;
    this.#lowestId ??= summary.lowest;
    this.#highestId = summary.highest;
    this.#lastPage = page;
  }

  /** The last row no later than this; undefined where there is none. */
  lastUntil(utcMs: number): Moment | undefined {
    return this.#safely(() => this.#times.lastUntil(utcMs / 1000));
  }

  /** The first row no earlier than this; undefined where there is none. */
  firstFrom(utcMs: number): Moment | undefined {
    return this.#safely(() => this.#times.firstFrom(utcMs / 1000));
  }

  facts(): TableFacts {
    this.#safely(() => this.#lookAtLastPage());
    return {
      name: this.#name,
      count: this.#count,
      lowestId: this.#lowestId,
      from: this.#safely(() => this.#times.earliest()),
      until: this.#safely(() => this.#times.lastUntil()),
      holes: this.#holes.holes(),
      clockChanges: this.#clock,
    };
  }

  /** Pages looked at again were read a moment ago, so failing is rare; only the closer look is lost. */
  #safely<T>(look: () => T): T | undefined {
    try {
      return look();
    } catch {
      this.#tally.add(this.#name, 'damaged');
      return undefined;
    }
  }

  #lookAtIds({ from, to, summary }: Page): void {
    const isFull = summary.count === summary.highest - summary.lowest + 1;
    const isNext = this.#lowestId === undefined || summary.lowest === this.#highestId + 1;
    if (!isNext) this.#holes.rows(this.#query.timed(this.#highestId, this.#highestId));
    if (!isFull) this.#holes.rows(this.#query.timed(from, to));
    else if (!isNext) this.#holes.rows(this.#query.timed(summary.lowest, summary.lowest));
    this.#holes.passed(summary.highest);
  }

  #lookAtTimes(page: Page): void {
    const { earliestS, latestS } = page.summary;
    if (earliestS === null || latestS === null) return;
    const isBack = earliestS * 1000 < this.#newestS * 1000 - disorderMs;
    if (isBack) this.#noteClock(page, this.#times.lastUntil(this.#newestS));
    this.#times.add(page);
    this.#newestS = isBack ? latestS : Math.max(this.#newestS, latestS);
  }

  #noteClock({ from, to }: Page, before: Moment | undefined): void {
    this.#clock.push(...clockChangesIn(this.#query.timed(from, to), before));
  }

  /** A change within a page shows on the page after it; the last page has none after it. */
  #lookAtLastPage(): void {
    const page = this.#lastPage;
    this.#lastPage = undefined;
    if (page !== undefined && !this.#clock.some((change) => change.at >= page.from))
      this.#noteClock(page, undefined);
  }
}
