import type { Firing } from './firing.ts';
import type { Group } from './group-key.ts';
import type { SigmaEvent } from './sigma-event.ts';
import type { SigmaFields } from './sigma-record.ts';
import type { WindowEntry } from './sliding-window.ts';

export type SavedEpisode = {
  readonly group: Group;
  readonly records: readonly string[];
  readonly keys: readonly string[];
  readonly events: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly peak: number;
  readonly fields: SigmaFields;
};

/** The time from the first event of the window that met a condition to the last that kept it. */
export class Episode {
  /** The highest that any window in it has held. */
  peak = -Number.MAX_VALUE;
  private readonly group: Group;
  private readonly records: string[] = [];
  /** Whether a record may be among them twice: with two events at one time, or one of several records. */
  private mayRepeat = false;
  private readonly keys = new Set<string>();
  private events = 0;
  private fromMs = Number.POSITIVE_INFINITY;
  private toMs = Number.NEGATIVE_INFINITY;
  private lastFields: SigmaFields = {};

  constructor(group: Group) {
    this.group = group;
  }

  static load(saved: SavedEpisode): Episode {
    const episode = new Episode(saved.group);
    const { fromMs, toMs: timeMs, records, keys } = saved;
    episode.add([{ timeMs, fromMs, records, keys, amount: 0 }], saved.fields);
    episode.events = saved.events;
    episode.peak = saved.peak;
    return episode;
  }

  add(entries: readonly WindowEntry[], lastFields: SigmaFields): void {
    for (const entry of entries) {
      this.records.push(...entry.records);
      const isPlain = entry.records.length === 1 && entry.fromMs === entry.timeMs;
      if (!isPlain || entry.timeMs === this.toMs) this.mayRepeat = true;
      for (const key of entry.keys) this.keys.add(key);
      this.events += 1;
      this.fromMs = Math.min(this.fromMs, entry.fromMs);
      this.toMs = Math.max(this.toMs, entry.timeMs);
    }
    this.lastFields = lastFields;
  }

  /** What happened from first to last; `count` is of keys where keys are counted, else of events. */
  firing(rule: string, countsKeys: boolean): Firing {
    const { group, fromMs, toMs } = this;
    const count = countsKeys ? this.keys.size : this.events;
    return { rule, group, fromMs, toMs, records: this.distinctRecords(), count };
  }

  /** The episode as one event for a correlation above: fields of its last event, and its group. */
  event(timeMs: number): SigmaEvent {
    const fields = { ...this.lastFields, ...this.group };
    return { timeMs, fromMs: this.fromMs, records: this.distinctRecords(), fields };
  }

  /** Fields are needed only where the episode is still to become an event. */
  save(withFields: boolean): SavedEpisode {
    const { group, events, fromMs, toMs, peak } = this;
    const fields = withFields ? this.lastFields : {};
    const [records, keys] = [this.distinctRecords(), [...this.keys]];
    return { group, records, keys, events, fromMs, toMs, peak, fields };
  }

  /** Most episodes are of plain events, whose records need not be compared. */
  private distinctRecords(): string[] {
    return this.mayRepeat ? [...new Set(this.records)] : [...this.records];
  }
}
