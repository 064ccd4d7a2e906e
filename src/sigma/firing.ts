import type { SigmaValue } from './sigma-record.ts';

/** One time a rule was met: `count` is what its condition counts, over everything in `records`. */
export type Firing = {
  readonly rule: string;
  readonly group: Readonly<Record<string, SigmaValue>>;
  readonly fromMs: number;
  readonly toMs: number;
  readonly records: readonly string[];
  readonly count: number;
  /** The home whose records these are, where homes are run apart from each other. */
  readonly home?: string;
};

/** The one order in which firings are handed out: by end, start, rule, then their records. */
export function compareFirings(a: Firing, b: Firing): number {
  return (
    a.toMs - b.toMs ||
    a.fromMs - b.fromMs ||
    compareText(a.rule, b.rule) ||
    compareText(a.records.join('\n'), b.records.join('\n')) ||
    compareText(JSON.stringify(a.group), JSON.stringify(b.group))
  );
}

/** By code unit, so that the order is the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
