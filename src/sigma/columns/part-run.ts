import { Correlator } from '../correlator.ts';
import type { Firing } from '../firing.ts';
import type { SigmaEvent } from '../sigma-event.ts';
import type { Columns } from './columns.ts';
import type { CorrelationPart } from './correlation-parts.ts';
import { RowEvents } from './row-events.ts';

/** The operators of one part at work, on the rows of one home after the other. */
export class PartRun {
  private readonly correlators = new Map<number, Correlator>();
  private readonly events: RowEvents;
  private row = -1;
  private event: SigmaEvent | undefined;

  constructor(part: CorrelationPart, columns: Columns, fire: (firing: Firing) => void) {
    this.events = new RowEvents(columns, part);
    for (const { at, compiled } of part.members) {
      const emit = (event: SigmaEvent): void => {
        for (const { to, step } of compiled.feeds) this.correlators.get(to)?.receive(event, step);
      };
      this.correlators.set(at, new Correlator(compiled, { fire, emit }));
    }
  }

  /** Takes a row for one step of one member. Rows come in time order; those of one home together. */
  take(row: number, at: number, step: number): void {
    if (row !== this.row || !this.event) {
      if (this.event) this.settle(this.event.timeMs);
      this.event = this.events.at(row);
      this.row = row;
    }
    this.correlators.get(at)?.receive(this.event, step);
  }

  /** Says that the home has no more rows; after that the next home can come. */
  finish(): void {
    if (!this.event) return;
    this.settle(this.event.timeMs);
    this.settle(Number.POSITIVE_INFINITY);
    this.event = undefined;
  }

  private settle(nowMs: number): void {
    for (const correlator of this.correlators.values())
      if (correlator.hasDue(nowMs)) correlator.settle(nowMs);
  }
}
