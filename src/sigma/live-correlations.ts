import type { CompiledRules, Feed } from './compile.ts';
import { Correlator } from './correlator.ts';
import type { Firing } from './firing.ts';
import { waitsForSecond } from './first-hits.ts';
import { GroupReaders } from './group-reader.ts';
import { shapeOf } from './saved-state.ts';
import type { SigmaEvent } from './sigma-event.ts';
import { operatorsOf, type StartOperator } from './start-operator.ts';

/** A correlation as every home shares it. */
export type SharedCorrelation = {
  readonly id: string;
  readonly shape: string;
  readonly correlator: Correlator;
  readonly start: StartOperator;
  readonly timespanMs: number;
  readonly waitsForSecond: boolean;
};

type Options = {
  readonly partitionBy: string | undefined;
  readonly fire: (firing: Firing) => void;
};

/** All correlations, and which of them have work to do. Only one home is worked on at a time. */
export class LiveCorrelations {
  readonly list: readonly SharedCorrelation[];
  /** Places of correlations with work to do, each once, lowest first from `next` on. */
  private readonly waiting: number[] = [];
  private count = 0;
  private next = 0;

  constructor(compiled: CompiledRules, { partitionBy, fire }: Options) {
    const readers = new GroupReaders(partitionBy);
    this.list = compiled.correlations.map((one) => {
      const emit = (event: SigmaEvent): void => this.feed(event, one.feeds);
      return {
        id: one.rule.id,
        shape: shapeOf(one, partitionBy),
        correlator: new Correlator(one, readers),
        start: operatorsOf(one, { fire, emit }),
        timespanMs: one.rule.timespanMs,
        waitsForSecond: waitsForSecond(one),
      };
    });
  }

  feed(event: SigmaEvent, feeds: readonly Feed[]): void {
    for (const { to, step } of feeds) {
      this.list[to]?.correlator.receive(event, step);
      this.mark(to);
    }
  }

  /** Sees to it that a correlation gets its turn. Few wait at a time, so they are kept sorted by hand. */
  mark(place: number): void {
    let at = this.count;
    while (at > this.next && (this.waiting[at - 1] ?? 0) >= place) at -= 1;
    if (at < this.count && this.waiting[at] === place) return;
    for (let moved = this.count; moved > at; moved -= 1)
      this.waiting[moved] = this.waiting[moved - 1] ?? 0;
    this.waiting[at] = place;
    this.count += 1;
  }

  /**
   * The next correlation with work to do; none when all is done. They stand in order of use, so
   * that what one hands on is always for one that comes later.
   */
  take(): number | undefined {
    if (this.next < this.count) {
      this.next += 1;
      return this.waiting[this.next - 1];
    }
    this.next = 0;
    this.count = 0;
    return undefined;
  }
}
