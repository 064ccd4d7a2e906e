import type { CompiledCorrelation } from './compile.ts';
import { CountWindow, type SavedWindows } from './count-window.ts';
import type { Firing } from './firing.ts';
import { WordGauge } from './gauge.ts';
import { KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import type { Hit, Operator } from './operator.ts';
import { stepsOf } from './presence.ts';
import type { Outlet } from './sigma-event.ts';

/** When each rule that must not be there was last seen. */
type LastSeen = Map<number, number>;
type SavedAbsence = {
  readonly waiting: readonly Hit[];
  readonly lastSeen: SavedGroups<readonly (readonly [step: number, lastMs: number])[]>;
  readonly windows: SavedWindows;
};

/**
 * `temporal` with `not`: keeps each event back for one timespan, until it is known what did not
 * happen around it, and then counts it in a window that runs one timespan behind.
 */
export class AbsenceWindow implements Operator {
  private readonly timespanMs: number;
  private readonly seenSteps: ReadonlySet<number>;
  private readonly absentSteps: ReadonlySet<number>;
  private readonly feedsOthers: boolean;
  private readonly lastSeen: KeyedGroups<LastSeen>;
  private readonly counted: CountWindow;
  private waiting: Hit[] = [];
  private first = 0;

  constructor(compiled: CompiledCorrelation, outlet: Outlet, saved?: unknown) {
    const { timespanMs, words } = compiled.rule;
    const state = saved as SavedAbsence | undefined;
    this.timespanMs = timespanMs;
    this.seenSteps = new Set(words ? stepsOf(words, 'seen') : []);
    this.absentSteps = new Set(words ? stepsOf(words, 'absent') : []);
    this.feedsOthers = compiled.feeds.length > 0;
    this.lastSeen = new KeyedGroups(2 * timespanMs);
    const { fire, emit } = outlet;
    const known: Outlet['emit'] = (event) => emit({ ...event, timeMs: event.timeMs + timespanMs });
    this.counted = new CountWindow(compiled, { fire, emit: known }, state?.windows);
    if (!state) return;
    this.waiting = [...state.waiting];
    this.lastSeen.load(state.lastSeen, (seen) => new Map(seen));
  }

  get isEmpty(): boolean {
    return this.first === this.waiting.length && this.lastSeen.isEmpty && this.counted.isEmpty;
  }

  hit(hit: Hit): void {
    const { timeMs } = hit.event;
    const absent = hit.steps.filter((step) => this.absentSteps.has(step));
    const seen = hit.steps.filter((step) => this.seenSteps.has(step));
    if (absent.length > 0) {
      const lastSeen = this.lastSeen.touch(hit.key, timeMs, () => new Map());
      for (const step of absent) lastSeen.set(step, timeMs);
    }
    if (seen.length > 0) this.waiting.push({ ...hit, steps: seen });
  }

  hasDue(nowMs: number): boolean {
    const next = this.waiting[this.first];
    const isNextDue = next !== undefined && nowMs - this.timespanMs > next.event.timeMs;
    const isOver = this.counted.hasDue(nowMs - this.timespanMs);
    return isNextDue || isOver || this.lastSeen.hasDue(nowMs);
  }

  advance(nowMs: number): void {
    const passedMs = nowMs - this.timespanMs;
    for (let next = this.waiting[this.first]; next && next.event.timeMs < passedMs; ) {
      this.first += 1;
      this.judge(next);
      next = this.waiting[this.first];
    }
    if (this.first > 32 && this.first * 2 > this.waiting.length) {
      this.waiting = this.waiting.slice(this.first);
      this.first = 0;
    }
    this.counted.advance(passedMs);
    this.lastSeen.release(nowMs, () => {});
  }

  open(): Firing[] {
    return this.counted.open();
  }

  save(): SavedAbsence {
    const waiting = this.waiting.slice(this.first);
    const withoutFields = ({ event, ...hit }: Hit): Hit => ({
      ...hit,
      event: { ...event, fields: {} },
    });
    return {
      waiting: this.feedsOthers ? waiting : waiting.map(withoutFields),
      lastSeen: this.lastSeen.save((seen) => [...seen]),
      windows: this.counted.save(),
    };
  }

  /** By now everything up to one timespan after the event is known. */
  private judge(hit: Hit): void {
    const { timeMs } = hit.event;
    const lastSeen = this.lastSeen.get(hit.key);
    const isAbsent = (step: number): boolean =>
      (lastSeen?.get(step) ?? Number.NEGATIVE_INFINITY) < timeMs - this.timespanMs;
    this.counted.advance(timeMs);
    this.counted.hit(hit, (gauge) => {
      if (gauge instanceof WordGauge)
        gauge.absent = new Set([...this.absentSteps].filter(isAbsent));
    });
  }
}
