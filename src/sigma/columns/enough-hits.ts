import type { CompiledCorrelation } from '../compile.ts';
import type { ParsedCorrelation } from '../parsed-rule.ts';
import type { Columns } from './columns.ts';
import type { GroupNumbers, GroupOfRow } from './group-numbers.ts';
import { HomeEnds } from './home-ends.ts';
import { isWindowed } from './is-windowed.ts';
import { none } from './no-hit.ts';
import type { StepHits } from './step-hits.ts';
import { type HitChain, type WindowTest, windowTestFor } from './window-test.ts';

/**
 * Drops, before operators see them, hits that cannot be part of any firing: those of no group, and
 * those in no window of their group that holds what the condition asks for at least. Nothing else
 * changes by that: a window without them held too little, and ends no later.
 */
export class EnoughHits implements HitChain {
  rows = new Uint32Array(0);
  steps = new Uint16Array(0);
  before = new Uint32Array(0);
  timesMs = new Float64Array(0);
  private readonly rule: ParsedCorrelation;
  private readonly columns: Columns;
  private readonly numbers: GroupNumbers;
  private readonly readers: readonly GroupOfRow[];
  private readonly homes: HomeEnds;
  /** Null where every hit counts. */
  private readonly test: WindowTest | null;
  /** By hit: 1 to be kept; 2 when it is also the last of a window that holds enough. */
  private isKept = new Uint8Array(0);

  constructor({ rule }: CompiledCorrelation, columns: Columns, numbers: GroupNumbers) {
    this.rule = rule;
    this.columns = columns;
    this.numbers = numbers;
    this.homes = new HomeEnds(columns);
    this.readers = rule.rules.map((_, step) => numbers.readerOf(rule, step));
    const isFromRows = rule.rules.every(({ kind }) => kind === 'detection');
    const hasTest = isWindowed(rule) && isFromRows && rule.condition.least > 1;
    this.test = hasTest ? windowTestFor(rule, numbers, this) : null;
  }

  /** Leaves in `hits`, which hold whole homes, what operators need to see; says of which group. */
  keep(hits: StepHits): void {
    this.rows = hits.rows;
    this.steps = hits.steps;
    if (hits.count > this.isKept.length) this.grow(hits.count * 2);
    for (let from = 0; from < hits.count; ) {
      const to = this.endOfHome(hits, from);
      const isTooFew = this.test !== null && to - from < this.rule.condition.least;
      if (isTooFew || !this.numbers.hasHome(hits.rows[from] ?? 0)) this.isKept.fill(0, from, to);
      else this.mark(hits, from, to);
      from = to;
    }
    this.compact(hits);
  }

  private endOfHome({ rows, count }: StepHits, from: number): number {
    const end = this.homes.endOf(rows[from] ?? 0);
    let to = from + 1;
    while (to < count && (rows[to] ?? 0) < end) to += 1;
    return to;
  }

  private mark(hits: StepHits, from: number, to: number): void {
    const { test } = this;
    if (test) this.markWindows(hits, [from, to], test);
    else this.markGrouped(hits, from, to);
  }

  private markGrouped({ groups }: StepHits, from: number, to: number): void {
    for (let hit = from; hit < to; hit += 1) {
      groups[hit] = this.groupOf(hit);
      this.isKept[hit] = groups[hit] === 0 ? 0 : 1;
    }
  }

  private groupOf(hit: number): number {
    return this.readers[this.steps[hit] ?? 0]?.(this.rows[hit] ?? 0) ?? 0;
  }

  private markWindows(
    { groups }: StepHits,
    [from, to]: readonly [number, number],
    test: WindowTest,
  ): void {
    const { isKept, timesMs, before, numbers, columns, rows } = this;
    const firstMark = numbers.takeMarks(to - from);
    let marks = numbers.marksByGroup();
    for (let hit = from; hit < to; hit += 1) {
      const group = this.groupOf(hit);
      timesMs[hit] = columns.timesMs[rows[hit] ?? 0] ?? 0;
      groups[hit] = group;
      isKept[hit] = 0;
      if (group === 0) continue;
      if (group >= marks.length) marks = numbers.marksByGroup();
      const mark = marks[group] ?? 0;
      before[hit] = mark < firstMark ? none : mark - firstMark + from;
      marks[group] = hit - from + firstMark;
      if (test(hit)) this.keepWindow(hit);
    }
  }

  /** Keeps the window up to a hit. Where one ended such a window itself, those before it are kept. */
  private keepWindow(last: number): void {
    const { isKept, before, timesMs } = this;
    const sinceMs = (timesMs[last] ?? 0) - this.rule.timespanMs;
    isKept[last] = 2;
    for (let hit = before[last] ?? none; hit !== none; hit = before[hit] ?? none) {
      if (isKept[hit] === 2 || (timesMs[hit] ?? 0) < sinceMs) return;
      isKept[hit] = 1;
    }
  }

  private compact(hits: StepHits): void {
    const { rows, steps, groups } = hits;
    let end = 0;
    for (let hit = 0; hit < hits.count; hit += 1) {
      if (this.isKept[hit] === 0) continue;
      rows[end] = rows[hit] ?? 0;
      steps[end] = steps[hit] ?? 0;
      groups[end] = groups[hit] ?? 0;
      end += 1;
    }
    hits.count = end;
  }

  private grow(length: number): void {
    this.before = new Uint32Array(length);
    this.timesMs = new Float64Array(length);
    this.isKept = new Uint8Array(length);
  }
}
