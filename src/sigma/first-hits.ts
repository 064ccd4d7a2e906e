import type { CompiledCorrelation } from './compile.ts';
import type { Hit } from './operator.ts';
import { keepsLowerBounds } from './parse-count-condition.ts';
import type { SigmaValue } from './sigma-record.ts';

const noValues: readonly SigmaValue[] = [];
/** More hits of a home than these wait in operators. */
const slots = 4;
/** The numbers of a slot: where its correlation stands, the step, when it was, until when it counts. */
const [ofPlace, ofStep, ofTime, ofEnd] = [0, 1, 2, 3];
const numbersOfSlot = 4;
/** Its texts: the group, the value, the id of the record. */
const [ofKey, ofValue, ofRecord] = [0, 1, 2];
const textsOfSlot = 3;

/** Whether one hit alone, of one step, neither completes anything nor has to be waited for. */
export function waitsForSecond({ rule }: CompiledCorrelation): boolean {
  const { type, words, rules, condition } = rule;
  if (words) return false;
  if (type === 'temporal_ordered') return rules.length > 1;
  const counts = type === 'event_count' || type === 'value_count' || type === 'temporal';
  return counts && !keepsLowerBounds(condition, 1);
}

/**
 * Hits that are the only ones a correlation holds of a home: in slots of numbers, as most are never
 * followed by a second in time. Fields are not kept, as a first hit completes nothing. What is over
 * stays until its slot is needed.
 */
export class FirstHits {
  private numbers = new Float64Array(0);
  private readonly texts: string[] = [];
  /** The first slot of the home that is worked on, and the one after its last. */
  private from = 0;
  private to = 0;

  /** Turns to the home in that row. */
  turnTo(row: number): void {
    this.from = row * slots;
    this.to = this.from + slots;
  }

  /** Reads a little of a row, so that it is at hand. */
  fetch(row: number): number {
    const slot = row * slots;
    return (
      this.read(slot, ofPlace) +
      this.read(slot + slots / 2, ofPlace) +
      this.readText(slot, ofKey).length
    );
  }

  /** Makes room for a home in a row, where nothing is kept then. */
  begin(row: number): void {
    this.turnTo(row);
    if (this.to * numbersOfSlot > this.numbers.length) this.grow();
    for (let slot = this.from; slot < this.to; slot += 1) {
      this.write(slot, ofEnd, Number.NEGATIVE_INFINITY);
      for (let name = 0; name < textsOfSlot; name += 1) this.writeText(slot, name, '');
    }
  }

  /** Keeps a hit for a while; false when it is of several records or steps, or no slot is free. */
  keep(at: number, { key, value, steps, event }: Hit, whileMs: number): boolean {
    const { timeMs, fromMs, records } = event;
    // What is known late is never plain: it was before. So a plain hit is of now, and what is over is.
    const isPlain = steps.length === 1 && records.length === 1 && fromMs === timeMs;
    const slot = isPlain ? this.freeSlot(timeMs) : undefined;
    if (slot === undefined) return false;
    this.write(slot, ofPlace, at);
    this.write(slot, ofStep, steps[0] ?? 0);
    this.write(slot, ofTime, timeMs);
    this.write(slot, ofEnd, timeMs + whileMs);
    this.writeText(slot, ofKey, key);
    this.writeText(slot, ofValue, value);
    this.writeText(slot, ofRecord, records[0] ?? '');
    return true;
  }

  /** What was kept for a correlation and counts at that time; it is kept no longer. */
  takeOut(at: number, nowMs: number): Hit | undefined {
    for (let slot = this.from; slot < this.to; slot += 1) {
      if (this.read(slot, ofPlace) !== at || this.isOver(slot, nowMs)) continue;
      this.write(slot, ofEnd, Number.NEGATIVE_INFINITY);
      return this.hitIn(slot);
    }
    return undefined;
  }

  /** What counts at that time, each with the place of its correlation. */
  see(nowMs: number, see: (hit: Hit, at: number) => void): void {
    for (let slot = this.from; slot < this.to; slot += 1)
      if (!this.isOver(slot, nowMs)) see(this.hitIn(slot), this.read(slot, ofPlace));
  }

  private freeSlot(nowMs: number): number | undefined {
    for (let slot = this.from; slot < this.to; slot += 1) if (this.isOver(slot, nowMs)) return slot;
    return undefined;
  }

  private isOver(slot: number, nowMs: number): boolean {
    return this.read(slot, ofEnd) < nowMs;
  }

  private hitIn(slot: number): Hit {
    const timeMs = this.read(slot, ofTime);
    const records = [this.readText(slot, ofRecord)];
    return {
      key: this.readText(slot, ofKey),
      group: {},
      event: { timeMs, fromMs: timeMs, records, fields: {} },
      steps: [this.read(slot, ofStep)],
      values: noValues,
      value: this.readText(slot, ofValue),
    };
  }

  private read(slot: number, name: number): number {
    return this.numbers[slot * numbersOfSlot + name] ?? 0;
  }

  private write(slot: number, name: number, value: number): void {
    this.numbers[slot * numbersOfSlot + name] = value;
  }

  private readText(slot: number, name: number): string {
    return this.texts[slot * textsOfSlot + name] ?? '';
  }

  private writeText(slot: number, name: number, text: string): void {
    this.texts[slot * textsOfSlot + name] = text;
  }

  private grow(): void {
    const wider = new Float64Array(this.to * numbersOfSlot * 2);
    wider.set(this.numbers);
    this.numbers = wider;
  }
}
