import type { Gauge } from './gauge.ts';

/** What a window keeps of an event: time, records, the keys it counts under, what it measures. */
export type WindowEntry = {
  readonly timeMs: number;
  readonly fromMs: number;
  readonly records: readonly string[];
  readonly keys: readonly string[];
  readonly amount: number;
};

export type SavedEntry = readonly [
  ...[timeMs: number, fromMs: number, records: readonly string[]],
  ...[keys: readonly string[], amount: number],
];

/** Never written to: a window with its first event has an array of its own. */
const none: WindowEntry[] = [];

/** The events of the last timespan, both ends included, with a gauge kept as they come and go. */
export class SlidingWindow<Read extends Gauge = Gauge> {
  readonly gauge: Read;
  private entries: WindowEntry[] = none;
  private first = 0;

  constructor(gauge: Read, saved: readonly SavedEntry[] = []) {
    this.gauge = gauge;
    for (const entry of saved) this.put(loadEntry(entry));
  }

  /** Adds an event, and lets go of everything before `sinceMs`. */
  add(entry: WindowEntry, sinceMs: number): void {
    if (this.entries !== none) this.dropBefore(sinceMs);
    this.put(entry);
  }

  /** What the gauge shows. */
  read(): number {
    return this.gauge.read(this.entries.length - this.first);
  }

  current(): WindowEntry[] {
    return this.entries.slice(this.first);
  }

  save(): SavedEntry[] {
    return this.current().map(saveEntry);
  }

  private put(entry: WindowEntry): void {
    // Most windows never hold a second event; an array made for one takes the least memory.
    if (this.entries.length === 0) this.entries = [entry];
    else this.entries.push(entry);
    this.gauge.add(entry);
  }

  private dropBefore(sinceMs: number): void {
    for (let entry = this.entries[this.first]; entry && entry.timeMs < sinceMs; ) {
      this.gauge.drop(entry);
      this.first += 1;
      entry = this.entries[this.first];
    }
    // Moving the rest down only when most has gone keeps the cost per event constant.
    if (this.first > 32 && this.first * 2 > this.entries.length) {
      this.entries = this.entries.slice(this.first);
      this.first = 0;
    }
  }
}

export function saveEntry(entry: WindowEntry): SavedEntry {
  return [entry.timeMs, entry.fromMs, entry.records, entry.keys, entry.amount];
}

export function loadEntry([timeMs, fromMs, records, keys, amount]: SavedEntry): WindowEntry {
  return { timeMs, fromMs, records, keys, amount };
}
