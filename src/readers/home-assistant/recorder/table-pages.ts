import { pageSize, type SqlRow, type Summary, type TableQuery } from './table-query.ts';

/** Told of every stretch of ids as it is passed, in the order of the ids. */
export type PageWatcher = {
  sawPage(page: Page): void;
  /** `count` is how many ids the stretch spans; rows in it could not be read. */
  sawDamage(from: number, to: number): void;
};

export type Page = { readonly from: number; readonly to: number; readonly summary: Summary };

/** How often one page, and one table, may fail before the rest of it is given up. */
const failuresPerPage = 200;
const failuresPerTable = 20_000;
const mostJumps = 45;

/** A stretch of ids this short is not halved further: a damaged page holds about this many rows. */
const smallestStretch = 4;

/**
 * All rows that the query's filter lets through, page by page in the order of their ids. Where the
 * file is damaged it goes on behind the damage, in bounded time, and tells the watcher.
 */
export function* pagesOf(query: TableQuery, watcher: PageWatcher): Generator<readonly SqlRow[]> {
  const ofTable = { left: failuresPerTable };
  let from = nextId(query, Number.MIN_SAFE_INTEGER, watcher);
  while (from !== undefined) {
    const to: number = from + pageSize - 1;
    const budgets = [ofTable, { left: failuresPerPage }];
    yield* stretch({ query, watcher, budgets }, from, to);
    from = to < Number.MAX_SAFE_INTEGER ? nextId(query, to + 1, watcher) : undefined;
  }
}

type Budget = { left: number };
type Walk = {
  readonly query: TableQuery;
  readonly watcher: PageWatcher;
  readonly budgets: readonly Budget[];
};

function* stretch(walk: Walk, from: number, to: number): Generator<readonly SqlRow[]> {
  const page = attempt(() => readPage(walk.query, from, to));
  if (page !== undefined) {
    if (page.summary.count > 0) walk.watcher.sawPage({ from, to, summary: page.summary });
    if (page.rows.length > 0) yield page.rows;
    return;
  }
  if (!mayGoOn(walk.budgets) || to - from < smallestStretch) {
    walk.watcher.sawDamage(from, to);
    return;
  }
  const middle = from + Math.floor((to - from) / 2);
  yield* stretch(walk, from, middle);
  yield* stretch(walk, middle + 1, to);
}

const mayGoOn = (budgets: readonly Budget[]): boolean => {
  for (const budget of budgets) budget.left -= 1;
  return budgets.every((budget) => budget.left > 0);
};

const readPage = (query: TableQuery, from: number, to: number) => {
  const summary = query.summary(from, to);
  // More rows than there are ids, or ids outside, can only come out of a damaged tree.
  const isPossible =
    summary.count <= to - from + 1 && summary.highest - summary.lowest <= to - from;
  if (!isPossible) throw new RangeError('more rows than ids');
  return { summary, rows: summary.count > 0 ? query.rows(from, to) : [] };
};

/** The next id that is there. Over damage it leaps, farther each time, and then feels its way back. */
const nextId = (query: TableQuery, from: number, watcher: PageWatcher): number | undefined => {
  const found = attempt(() => ({ id: query.firstFrom(from) }));
  if (found !== undefined) return found.id;
  const start = Math.max(from, 1);
  let failed = start;
  for (let jump = 0; jump < mostJumps; jump++) {
    const target = start + 8 * 2 ** jump;
    const landed = attempt(() => ({ id: query.firstFrom(target) }));
    if (landed !== undefined) return feelBack(query, watcher, { start, failed, landed: target });
    failed = target;
  }
  watcher.sawDamage(start, start);
  return undefined;
};

type Leap = { readonly start: number; readonly failed: number; readonly landed: number };

const feelBack = (query: TableQuery, watcher: PageWatcher, leap: Leap): number | undefined => {
  let { failed, landed } = leap;
  while (landed - failed > 1) {
    const middle = failed + Math.floor((landed - failed) / 2);
    if (attempt(() => ({ id: query.firstFrom(middle) })) === undefined) failed = middle;
    else landed = middle;
  }
  watcher.sawDamage(leap.start, failed);
  return attempt(() => query.firstFrom(landed));
};

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    // SQLite says in many words that the file is damaged; the watcher is told where.
    return undefined;
  }
};
