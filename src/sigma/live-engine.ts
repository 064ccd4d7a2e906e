import type { CompiledDetection, CompiledRules } from './compile.ts';
import { DetectionRouter } from './detection-router.ts';
import { compareFirings, type Firing } from './firing.ts';
import { HomeRun } from './home-run.ts';
import { HomeTable } from './home-table.ts';
import { LiveCorrelations } from './live-correlations.ts';
import { expectVersion, type SavedHome, type SavedState } from './saved-state.ts';
import { eventOf, type SigmaEvent } from './sigma-event.ts';
import { readField, type SigmaRecord } from './sigma-record.ts';

/** What so many homes hold stays near the processor until its turn comes. */
const mostAtOnce = 128;

export type LiveOptions = {
  /** The field that says which home a record is of; homes are then run apart from each other. */
  readonly partitionBy?: string;
  /** What an earlier run of the same rules has saved. */
  readonly state?: SavedState;
};

/** Takes records to the detections they may match, and what matches to the home it is of. */
export class LiveEngine {
  late = 0;
  readonly begunAnew = new Set<string>();
  private readonly router: DetectionRouter;
  private readonly partitionBy: string | undefined;
  private readonly correlations: LiveCorrelations;
  private readonly homes = new HomeTable();
  private readonly home: HomeRun;
  private fired: Firing[] = [];
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
    this.home = new HomeRun(this.correlations, this.homes);
    if (!state) return;
    expectVersion(state);
    this.late = state.late;
    for (const [home, saved] of state.homes) this.restore(home, saved);
  }

  push(record: SigmaRecord): Firing[] {
    return this.pushTo(this.rowOf(record), record);
  }

  pushAll(records: readonly SigmaRecord[]): Firing[] {
    const firings: Firing[] = [];
    for (let from = 0; from < records.length; from += mostAtOnce) {
      const some = records.slice(from, from + mostAtOnce);
      // All homes are looked up first, so that the processor fetches what they hold side by side.
      const rows = some.map((record) => this.rowOf(record));
      this.homes.fetch(rows);
      some.forEach((record, at) => {
        for (const firing of this.pushTo(rows[at] ?? 0, record)) firings.push(firing);
      });
    }
    return firings;
  }

  advance(nowMs: number): Firing[] {
    for (const name of this.homes.names()) this.homeNamed(name)?.advance(nowMs);
    return this.handOut();
  }

  open(): Firing[] {
    const open = (name: string): Firing[] => this.homeNamed(name)?.open() ?? [];
    return this.names()
      .flatMap((name) => open(name).map((firing) => this.named(firing, name)))
      .sort(compareFirings);
  }

  save(): SavedState {
    const homes = this.names().flatMap((name) => {
      const saved = this.saveHome(name);
      return saved ? [[name, saved] as const] : [];
    });
    return { version: 1, late: this.late, homes };
  }

  names(): string[] {
    return [...this.homes.names()];
  }

  saveHome(name: string): SavedHome | undefined {
    return this.homeNamed(name)?.save();
  }

  restore(name: string, saved: SavedHome): void {
    expectVersion(saved);
    const home = this.home.turnTo(this.homes.begin(name));
    for (const rule of home.load(saved)) this.begunAnew.add(rule);
  }

  drop(name: string): void {
    this.homes.drop(name);
  }

  private pushTo(row: number, record: SigmaRecord): Firing[] {
    const home = this.home.turnTo(row);
    if (!(record.timeMs >= home.nowMs)) {
      this.late += 1;
      return [];
    }
    home.pass(record.timeMs);
    this.record = record;
    this.event = undefined;
    this.router.match(record, this.takeDetection);
    home.work();
    return this.handOut();
  }

  private rowOf(record: SigmaRecord): number {
    const name = this.homeOf(record);
    return this.homes.find(name) ?? this.homes.begin(name);
  }

  private homeNamed(name: string): HomeRun | undefined {
    const row = this.homes.find(name);
    return row === undefined ? undefined : this.home.turnTo(row);
  }

  private homeOf(record: SigmaRecord): string {
    if (this.partitionBy === undefined) return '';
    const value = readField(record.fields, this.partitionBy) ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  private fire(firing: Firing): void {
    this.fired.push(this.named(firing, this.home.name));
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
