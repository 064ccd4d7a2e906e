import type { CompiledRules } from './compile.ts';
import type { Firing } from './firing.ts';
import { LiveEngine, type LiveOptions } from './live-engine.ts';
import type { SavedHome, SavedState } from './saved-state.ts';
import type { SigmaRecord } from './sigma-record.ts';

export type { LiveOptions };

/** Rules at work on records as they come. */
export type LiveRun = {
  /** Takes the next record; gives the firings that are complete with it. */
  readonly push: (record: SigmaRecord) => Firing[];
  /** The same for many at once, in order: quicker than one by one where they are of many homes. */
  readonly pushAll: (records: readonly SigmaRecord[]) => Firing[];
  /** Says that no record before this time will follow; gives the firings complete by then. */
  readonly advance: (nowMs: number) => Firing[];
  /** Says that no record will follow; gives the firings still open. */
  readonly finish: () => Firing[];
  /** Firings that have begun and are still growing, as they stand; gives them without ending them. */
  readonly open: () => Firing[];
  /** How many records came too late (before one already pushed) and were therefore not run. */
  readonly late: () => number;
  readonly save: () => SavedState;
  /** The homes of which anything is held. Without `partitionBy` there is one, whose name is empty. */
  readonly homes: () => string[];
  readonly saveHome: (home: string) => SavedHome | undefined;
  /** Takes a home up where it was saved, in place of what is held of it. */
  readonly restoreHome: (home: string, saved: SavedHome) => void;
  readonly dropHome: (home: string) => void;
  /** The size of what is held of a home, written down as JSON; 0 for one that is not held. */
  readonly bytesOfHome: (home: string) => number;
  /** Ids of rules that have changed since the state was saved, and therefore began anew. */
  readonly begunAnew: () => string[];
};

/** Starts rules on a stream. Records are to come in time order, those of one time in order of id. */
export function start(compiled: CompiledRules, options: LiveOptions = {}): LiveRun {
  const engine = new LiveEngine(compiled, options);
  return {
    push: (record) => engine.push(record),
    pushAll: (records) => engine.pushAll(records),
    advance: (nowMs) => engine.advance(nowMs),
    finish: () => engine.advance(Number.MAX_VALUE),
    open: () => engine.open(),
    late: () => engine.late,
    save: () => engine.save(),
    homes: () => engine.names(),
    saveHome: (home) => engine.saveHome(home),
    restoreHome: (home, saved) => engine.restore(home, saved),
    dropHome: (home) => engine.drop(home),
    bytesOfHome: (home) => bytesOf(engine.saveHome(home)),
    begunAnew: () => [...engine.begunAnew],
  };
}

function bytesOf(saved: SavedHome | undefined): number {
  return saved ? new TextEncoder().encode(JSON.stringify(saved)).length : 0;
}
