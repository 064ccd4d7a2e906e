import type { CountPlan } from './count-plan.ts';
import { CountWindow, type SavedWindows } from './count-window.ts';
import type { Firing } from './firing.ts';
import { WordGauge } from './gauge.ts';
import { type Kept, KeyedGroups, type SavedGroups } from './keyed-groups.ts';
import { type Hit, type Operator, withSteps } from './operator.ts';
import { stepsOf } from './presence.ts';

/** When each rule that must not be there was last seen. */
type LastSeen = Kept & { readonly seen: Map<number, number> };
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

  /** The plan is for what is known one timespan later. */
  constructor(plan: CountPlan, saved?: unknown) {
    const { timespanMs, words } = plan.rule;
    const state = saved as SavedAbsence | undefined;
    this.timespanMs = timespanMs;
    this.seenSteps = new Set(words ? stepsOf(words, 'seen') : []);
    this.absentSteps = new Set(words ? stepsOf(words, 'absent') : []);
    this.feedsOthers = plan.feedsOthers;
    this.lastSeen = new KeyedGroups(2 * timespanMs);
    this.counted = new CountWindow(plan, state?.windows);
    if (!state) return;
    this.waiting = [...state.waiting];
    this.lastSeen.load(state.lastSeen, (kept, seen) => ({ ...kept, seen: new Map(seen) }));
  }

  get isEmpty(): boolean {
    return this.first === this.waiting.length && this.lastSeen.isEmpty && this.counted.isEmpty;
  }

  get dueMs(): number {
    const nextMs = this.waiting[this.first]?.event.timeMs ?? Number.POSITIVE_INFINITY;
    return Math.min(nextMs, this.counted.dueMs) + this.timespanMs;
  }

  /** What is kept back is counted later, and then stays in the window. */
  get quietMs(): number {
    const lastMs = this.waiting.at(-1)?.event.timeMs ?? Number.NEGATIVE_INFINITY;
    const countedMs = Math.max(lastMs + this.timespanMs, this.counted.quietMs);
    return Math.max(countedMs + this.timespanMs, this.lastSeen.quietMs);
  }

  hit(hit: Hit): void {
    const { timeMs } = hit.event;
    const absent = hit.steps.filter((step) => this.absentSteps.has(step));
    const seen = hit.steps.filter((step) => this.seenSteps.has(step));
    if (absent.length > 0) {
      const { seen: lastSeen } =
        this.lastSeen.touch(hit.key, timeMs) ??
        this.lastSeen.begin({ key: hit.key, lastMs: timeMs, seen: new Map() });
      for (const step of absent) lastSeen.set(step, timeMs);
    }
    if (seen.length > 0) this.waiting.push(withSteps(hit, seen));
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
      lastSeen: this.lastSeen.save(({ seen }) => [...seen]),
      windows: this.counted.save(),
    };
  }

  /** By now everything up to one timespan after the event is known. */
  private judge(hit: Hit): void {
    const { timeMs } = hit.event;
    const lastSeen = this.lastSeen.get(hit.key);
    const isAbsent = (step: number): boolean =>
      (lastSeen?.seen.get(step) ?? Number.NEGATIVE_INFINITY) < timeMs - this.timespanMs;
    this.counted.advance(timeMs);
    this.counted.hit(hit, (gauge) => {
      if (gauge instanceof WordGauge)
        gauge.absent = new Set([...this.absentSteps].filter(isAbsent));
    });
  }
}
