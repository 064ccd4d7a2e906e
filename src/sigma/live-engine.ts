import type { CompiledDetection, CompiledRules } from './compile.ts';
import { DetectionRouter } from './detection-router.ts';
import { compareFirings, type Firing } from './firing.ts';
import { HomeRun } from './home-run.ts';
import { LiveCorrelations } from './live-correlations.ts';
import { expectVersion, type SavedHome, type SavedState } from './saved-state.ts';
import { eventOf, type SigmaEvent } from './sigma-event.ts';
import { readField, type SigmaRecord } from './sigma-record.ts';

export type LiveOptions = {
  /** The field that says which home a record is of; homes are then run apart from each other. */
  readonly partitionBy?: string;
  /** What an earlier run of the same rules has saved. */
  readonly state?: SavedState;
};

/** Takes records to the detections they may match, and what matches to the home it is of. */
export class LiveEngine {
  late = 0;
  readonly homes = new Map<string, HomeRun>();
  readonly begunAnew = new Set<string>();
  private readonly router: DetectionRouter;
  private readonly partitionBy: string | undefined;
  private readonly correlations: LiveCorrelations;
  private fired: Firing[] = [];
  /** The name of the home that is worked on. */
  private at = '';
  private record: SigmaRecord | undefined;
  private event: SigmaEvent | undefined;
  private readonly takeDetection = (detection: CompiledDetection): void => this.take(detection);

  constructor(compiled: CompiledRules, { partitionBy, state }: LiveOptions) {
    this.router = new DetectionRouter(compiled);
    this.partitionBy = partitionBy;
    this.correlations = new LiveCorrelations(compiled, {
      partitionBy,
      fire: (firing) => this.fire(firing),
    });
    if (!state) return;
    expectVersion(state);
    this.late = state.late;
    for (const [home, saved] of state.homes) this.restore(home, saved);
  }

  push(record: SigmaRecord): Firing[] {
    const name = this.homeOf(record);
    const home = this.homes.get(name) ?? this.begin(name);
    if (!(record.timeMs >= home.nowMs)) {
      this.late += 1;
      return [];
    }
    this.at = name;
    home.pass(record.timeMs);
    this.record = record;
    this.event = undefined;
    this.router.match(record, this.takeDetection);
    home.work();
    return this.handOut();
  }

  advance(nowMs: number): Firing[] {
    for (const [name, home] of this.homes) {
      this.at = name;
      home.nowMs = Math.max(home.nowMs, nowMs);
      home.settle();
    }
    return this.handOut();
  }

  open(): Firing[] {
    return [...this.homes]
      .flatMap(([name, home]) => home.open().map((firing) => this.named(firing, name)))
      .sort(compareFirings);
  }

  save(): SavedState {
    const homes = [...this.homes].map(([name, home]) => [name, home.save()] as const);
    return { version: 1, late: this.late, homes };
  }

  restore(name: string, saved: SavedHome): void {
    expectVersion(saved);
    for (const rule of this.begin(name).load(saved)) this.begunAnew.add(rule);
  }

  private begin(name: string): HomeRun {
    const home = new HomeRun(this.correlations);
    this.homes.set(name, home);
    return home;
  }

  private homeOf(record: SigmaRecord): string {
    if (this.partitionBy === undefined) return '';
    const value = readField(record.fields, this.partitionBy) ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  private fire(firing: Firing): void {
    this.fired.push(this.named(firing, this.at));
  }

  private named(firing: Firing, home: string): Firing {
    return this.partitionBy === undefined ? firing : { ...firing, home };
  }

  private handOut(): Firing[] {
    if (this.fired.length === 0) return [];
    const fired = this.fired;
    this.fired = [];
    return fired.length > 1 ? fired.sort(compareFirings) : fired;
  }

  private take({ rule, fires, feeds }: CompiledDetection): void {
    const { record } = this;
    if (!record) return;
    // One event for all detections, so that correlations see that it is one.
    this.event ??= eventOf(record);
    this.correlations.feed(this.event, feeds);
    if (!fires) return;
    const { id, timeMs } = record;
    this.fire({ rule: rule.id, group: {}, fromMs: timeMs, toMs: timeMs, records: [id], count: 1 });
  }
}
