import type { CompiledCorrelation } from './compile.ts';
import type { Hit } from './operator.ts';
import { isMeasure } from './parse-correlation-condition.ts';
import { keepsBounds, keepsLowerBounds } from './parse-count-condition.ts';
import type { CorrelationType, ParsedCorrelation } from './parsed-rule.ts';
import { readAmount } from './read-amount.ts';
import type { Outlet, SigmaEvent } from './sigma-event.ts';
import type { WindowEntry } from './sliding-window.ts';

const noKeys: readonly string[] = [];
const countingKeys: readonly CorrelationType[] = [
  ...(['value_count', 'x_new_value', 'temporal'] as const),
];

/** What a counting correlation asks, and where its answers go: the same for every home. */
export class CountPlan {
  readonly rule: ParsedCorrelation;
  readonly fires: boolean;
  readonly outlet: Outlet;
  readonly feedsOthers: boolean;
  /** Counts and sums only show at the end of an episode that they never passed an upper bound. */
  readonly isDecidedLate: boolean;
  readonly isBoundEachTime: boolean;
  readonly countsKeys: boolean;
  readonly entryOf: (hit: Hit) => WindowEntry | undefined;

  constructor({ rule, fires, feeds }: CompiledCorrelation, outlet: Outlet) {
    this.rule = rule;
    this.fires = fires;
    this.outlet = outlet;
    this.feedsOthers = feeds.length > 0;
    this.isBoundEachTime = isMeasure(rule.type) && rule.type !== 'value_sum';
    this.isDecidedLate = rule.condition.hasUpperBound && !this.isBoundEachTime;
    this.countsKeys = countingKeys.includes(rule.type);
    this.entryOf = entriesOf(rule.type);
  }

  isEnough(read: number): boolean {
    const { condition } = this.rule;
    return this.isBoundEachTime ? keepsBounds(condition, read) : keepsLowerBounds(condition, read);
  }
}

/** How hits become entries; none when an event holds no amount where one is measured. */
function entriesOf(type: CorrelationType): CountPlan['entryOf'] {
  if (isMeasure(type))
    return ({ event, values }) => {
      const amount = readAmount(values[0]);
      return amount === undefined ? undefined : entryOf(event, noKeys, amount);
    };
  if (type === 'temporal') return ({ event, steps }) => entryOf(event, steps.map(String));
  if (type === 'value_count' || type === 'x_new_value')
    return ({ event, value }) => entryOf(event, [value]);
  return ({ event }) => entryOf(event, noKeys);
}

function entryOf(event: SigmaEvent, keys: readonly string[], amount = 0): WindowEntry {
  const { timeMs, fromMs, records } = event;
  return { timeMs, fromMs, records, keys, amount };
}
