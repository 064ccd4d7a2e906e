import { Correlator } from '../correlator.ts';
import type { Firing } from '../firing.ts';
import { GroupReaders } from '../group-reader.ts';
import { type Hit, type Operator, take } from '../operator.ts';
import type { SigmaEvent } from '../sigma-event.ts';
import { operatorsOf } from '../start-operator.ts';
import type { Columns } from './columns.ts';
import type { CorrelationPart } from './correlation-parts.ts';
import { RowEvents } from './row-events.ts';

/** The operators of one part at work, on the rows of one home after the other. */
export class PartRun {
  private readonly members = new Map<number, { correlator: Correlator; operator: Operator }>();
  private readonly events: RowEvents;
  private row = -1;
  private event: SigmaEvent | undefined;

  constructor(part: CorrelationPart, columns: Columns, fire: (firing: Firing) => void) {
    this.events = new RowEvents(columns, part);
    const readers = new GroupReaders();
    for (const { at, compiled } of part.members) {
      const emit = (event: SigmaEvent): void => {
        for (const { to, step } of compiled.feeds)
          this.members.get(to)?.correlator.receive(event, step);
      };
      const operator = operatorsOf(compiled, { fire, emit })();
      this.members.set(at, { correlator: new Correlator(compiled, readers), operator });
    }
  }

  /** Feeds a row to one step of one member. Rows come in time order; those of one home together. */
  feed(row: number, at: number, step: number): void {
    if (row !== this.row || !this.event) {
      if (this.event) this.settle(this.event.timeMs);
      this.event = this.events.at(row);
      this.row = row;
    }
    this.members.get(at)?.correlator.receive(this.event, step);
  }

  take(at: number, hit: Hit): void {
    const member = this.members.get(at);
    if (member) take(member.operator, hit);
  }

  /** Says that the home has no more rows; after that the next home can come. */
  finish(): void {
    if (!this.event) return;
    this.settle(this.event.timeMs);
    this.settle(Number.POSITIVE_INFINITY);
    this.event = undefined;
  }

  private settle(nowMs: number): void {
    for (const [at, { correlator, operator }] of this.members) {
      if (correlator.isWaiting) correlator.deliver(this, at);
      if (operator.hasDue(nowMs)) operator.advance(nowMs);
    }
  }
}
