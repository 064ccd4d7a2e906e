import type { Reading } from '../../../model/observation.ts';

/**
 * Holds readings back until nothing that may still come can change them or stand before them, and
 * gives them out in the order of time as far as the record allows.
 */
export class Outbox {
  #waiting: Waiting[] = [];
  #newestMs = Number.NEGATIVE_INFINITY;

  add(atMs: number, make: () => Reading): void {
    // Rows come nearly in order, so the place is nearly always the end.
    let place = this.#waiting.length;
    while (place > 0 && this.#isLater(place - 1, atMs)) place--;
    if (place === this.#waiting.length) this.#waiting.push({ atMs, make });
    else this.#waiting.splice(place, 0, { atMs, make });
  }

  isDue(nowMs: number): boolean {
    const oldestMs = this.#waiting[0]?.atMs ?? Number.POSITIVE_INFINITY;
    return (
      oldestMs < nowMs - settleMs || nowMs < this.#newestMs || this.#waiting.length > mostWaiting
    );
  }

  /** What is settled at this moment; all of it where the clock was set back. */
  *settled(nowMs: number): Generator<Reading> {
    const isClockBack = nowMs < this.#newestMs - settleMs;
    this.#newestMs = isClockBack ? nowMs : Math.max(nowMs, this.#newestMs);
    const limitMs = isClockBack ? Number.POSITIVE_INFINITY : nowMs - settleMs;
    const excess = this.#waiting.length - mostWaiting;
    let done = 0;
    for (const { atMs } of this.#waiting) {
      if (atMs >= limitMs && done >= excess) break;
      done++;
    }
    for (const { make } of this.#waiting.splice(0, done)) yield make();
  }

  *rest(): Generator<Reading> {
    for (const { make } of this.#waiting.splice(0)) yield make();
  }

  #isLater(place: number, atMs: number): boolean {
    const other = this.#waiting[place]?.atMs ?? 0;
    return other > atMs && other - atMs < settleMs;
  }
}

type Waiting = { readonly atMs: number; readonly make: () => Reading };

/** For how long rows may still follow from a command. */
export const settleMs = 30_000;
const mostWaiting = 20_000;
