import { ExactSum } from './exact-sum.ts';
import type { ParsedCorrelation, Presence } from './parsed-rule.ts';
import { isMet } from './presence.ts';
import type { WindowEntry } from './sliding-window.ts';

/** What a correlation reads off a window, kept up to date as events come and go. */
export type Gauge = {
  readonly add: (entry: WindowEntry) => void;
  readonly drop: (entry: WindowEntry) => void;
  /** What it shows of a window of that many events. */
  readonly read: (size: number) => number;
};

export function gaugeFor(rule: ParsedCorrelation): Gauge {
  switch (rule.type) {
    case 'value_count':
    case 'x_new_value':
      return new KeyGauge();
    case 'temporal':
    case 'temporal_ordered':
      return rule.words ? new WordGauge(rule.words) : new KeyGauge();
    case 'value_sum':
      return new SumGauge(false);
    case 'value_avg':
      return new SumGauge(true);
    case 'value_median':
    case 'value_percentile':
      return new RankGauge(rule.percentile);
    case 'event_count':
    case 'x_baseline':
    case 'x_undone':
      return sizeGauge;
  }
}

/** Keeps nothing, so that one serves every window. */
const sizeGauge: Gauge = { add: () => {}, drop: () => {}, read: (size) => size };

/** How many different keys there are. Most windows hold one, which needs no map. */
class KeyGauge implements Gauge {
  private first = '';
  private firstCount = 0;
  private others: Map<string, number> | null = null;

  add({ keys }: WindowEntry): void {
    for (const key of keys) {
      if (this.firstCount === 0 && !this.others?.has(key)) this.first = key;
      if (key === this.first) this.firstCount += 1;
      else this.addOther(key, 1);
    }
  }

  drop({ keys }: WindowEntry): void {
    for (const key of keys) {
      if (key === this.first && this.firstCount > 0) this.firstCount -= 1;
      else this.addOther(key, -1);
    }
  }

  read(): number {
    return (this.firstCount > 0 ? 1 : 0) + (this.others?.size ?? 0);
  }

  protected has(key: string): boolean {
    return (this.firstCount > 0 && key === this.first) || (this.others?.has(key) ?? false);
  }

  private addOther(key: string, change: number): void {
    this.others ??= new Map();
    const count = (this.others.get(key) ?? 0) + change;
    if (count > 0) this.others.set(key, count);
    else this.others.delete(key);
  }
}

/** One when a condition in words is met by the rules seen and those known to be absent, else none. */
export class WordGauge extends KeyGauge {
  absent: ReadonlySet<number> = new Set();
  private readonly words: Presence;

  constructor(words: Presence) {
    super();
    this.words = words;
  }

  override read(): number {
    const isSeen = (step: number): boolean => this.has(String(step));
    return isMet(this.words, isSeen, (step) => this.absent.has(step)) ? 1 : 0;
  }
}

class SumGauge implements Gauge {
  private readonly isMean: boolean;
  private readonly sum = new ExactSum();

  constructor(isMean: boolean) {
    this.isMean = isMean;
  }

  add({ amount }: WindowEntry): void {
    this.sum.add(amount);
  }

  drop({ amount }: WindowEntry): void {
    this.sum.add(-amount);
  }

  read(size: number): number {
    return this.isMean ? this.sum.read() / size : this.sum.read();
  }
}

/** The percentile by nearest rank, or (without a percentile) the median, of sorted amounts. */
class RankGauge implements Gauge {
  private readonly percentile: number | null;
  private readonly sorted: number[] = [];

  constructor(percentile: number | null) {
    this.percentile = percentile;
  }

  add({ amount }: WindowEntry): void {
    this.sorted.splice(this.placeOf(amount), 0, amount);
  }

  drop({ amount }: WindowEntry): void {
    this.sorted.splice(this.placeOf(amount), 1);
  }

  read(): number {
    const { length } = this.sorted;
    if (this.percentile !== null) return this.at(Math.ceil((this.percentile * length) / 100) - 1);
    return this.at((length - 1) >> 1) / 2 + this.at(length >> 1) / 2;
  }

  private at(index: number): number {
    return this.sorted[index] ?? 0;
  }

  /** The first place whose amount is not below this one. */
  private placeOf(amount: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < amount) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
