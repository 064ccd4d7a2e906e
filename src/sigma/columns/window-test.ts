import type { ParsedCorrelation } from '../parsed-rule.ts';
import type { GroupNumbers } from './group-numbers.ts';
import { none } from './no-hit.ts';

/** By hit, of those of one home: its row, time and step, and the hit of its group before it. */
export type HitChain = {
  readonly rows: Uint32Array;
  readonly timesMs: Float64Array;
  readonly steps: Uint16Array;
  readonly before: Uint32Array;
};

/**
 * False when the window that ends with a hit surely holds less than the condition asks for. True
 * may be a mistake, which costs time but changes nothing.
 */
export type WindowTest = (hit: number) => boolean;

/** How far back to look before a window is held to be worth running. */
const mostSteps = 64;

export function windowTestFor(
  rule: ParsedCorrelation,
  numbers: GroupNumbers,
  chain: HitChain,
): WindowTest {
  const { least } = rule.condition;
  if (rule.type === 'event_count') return holdsHits(Math.ceil(least), rule.timespanMs, chain);
  if (rule.type === 'temporal_ordered') return holdsOrder(rule, chain);
  if (rule.type === 'temporal') return holdsKinds(rule, chain, (hit) => chain.steps[hit] ?? 0);
  const readers = rule.rules.map((_, step) => numbers.valueReaderOf(rule, step));
  return holdsKinds(rule, chain, (hit) => {
    const { rows, steps } = chain;
    return readers[steps[hit] ?? 0]?.(rows[hit] ?? 0) ?? 0;
  });
}

function holdsHits(least: number, timespanMs: number, chain: HitChain): WindowTest {
  return (last) => {
    const { before, timesMs } = chain;
    const sinceMs = (timesMs[last] ?? 0) - timespanMs;
    const most = Math.min(least - 1, mostSteps);
    let hit = last;
    for (let left = most; left > 0; left -= 1) {
      hit = before[hit] ?? none;
      if (hit === none || (timesMs[hit] ?? 0) < sinceMs) return false;
    }
    return true;
  };
}

/** Of each hit its kind, and the last hit of its group before it that is of another kind. */
class KindLinks {
  kinds = new Uint32Array(0);
  others = new Uint32Array(0);

  /** To be called of every hit of a group in turn; those of later homes take the places of earlier ones. */
  note(hit: number, kind: number, before: Uint32Array): void {
    if (this.kinds.length < before.length) {
      this.kinds = new Uint32Array(before.length);
      this.others = new Uint32Array(before.length);
    }
    const previous = before[hit] ?? none;
    const isRepeat = previous !== none && this.kinds[previous] === kind;
    this.kinds[hit] = kind;
    this.others[hit] = isRepeat ? (this.others[previous] ?? none) : previous;
  }
}

/** Whether the window may hold as many different kinds of hits. Most hits repeat the one before. */
function holdsKinds(
  { condition: { least }, timespanMs }: ParsedCorrelation,
  chain: HitChain,
  kindOf: (hit: number) => number,
): WindowTest {
  const links = new KindLinks();
  const seen: number[] = [];
  return (last) => {
    const { before, timesMs } = chain;
    seen[0] = kindOf(last);
    links.note(last, seen[0], before);
    const sinceMs = (timesMs[last] ?? 0) - timespanMs;
    let seenCount = 1;
    let hit = last;
    for (let left = mostSteps; left > 0 && seenCount < least; left -= 1) {
      hit = links.others[hit] ?? none;
      if (hit === none || (timesMs[hit] ?? 0) < sinceMs) return false;
      const kind = links.kinds[hit] ?? 0;
      if (isAmong(seen, seenCount, kind)) continue;
      seen[seenCount] = kind;
      seenCount += 1;
    }
    return true;
  };
}

function isAmong(list: readonly number[], count: number, number: number): boolean {
  for (let at = 0; at < count; at += 1) if (list[at] === number) return true;
  return false;
}

/** Whether the hit may be the last step of a chain: each step by the latest row before the next. */
function holdsOrder({ rules, timespanMs }: ParsedCorrelation, chain: HitChain): WindowTest {
  const lastStep = rules.length - 1;
  return (last) => {
    if (chain.steps[last] !== lastStep) return false;
    const sinceMs = (chain.timesMs[last] ?? 0) - timespanMs;
    let hit: number | null = last;
    for (let step = lastStep - 1; step >= 0 && hit !== null; step -= 1)
      hit = latestOfStep(chain, hit, { step, sinceMs });
    return hit !== none;
  };
}

/** The latest hit of a step, in a row before that of another; none; null when it was too far to look. */
function latestOfStep(
  chain: HitChain,
  after: number,
  { step, sinceMs }: { step: number; sinceMs: number },
): number | null {
  const { rows, steps, before, timesMs } = chain;
  if (after === none) return none;
  const row = rows[after] ?? 0;
  let hit = before[after] ?? none;
  for (let left = mostSteps; left > 0; left -= 1) {
    if (hit === none || (timesMs[hit] ?? 0) < sinceMs) return none;
    if (steps[hit] === step && (rows[hit] ?? 0) < row) return hit;
    hit = before[hit] ?? none;
  }
  return null;
}
