import type { Episode } from './episode.ts';
import type { Gauge } from './gauge.ts';
import type { Kept } from './keyed-groups.ts';
import { type SavedEntry, SlidingWindow } from './sliding-window.ts';

/** The window of one group, and the episode that is open in it. */
export class WindowGroup extends SlidingWindow implements Kept {
  readonly key: string;
  lastMs: number;
  episode: Episode | null = null;

  constructor({ key, lastMs }: Kept, gauge: Gauge, saved?: readonly SavedEntry[]) {
    super(gauge, saved);
    this.key = key;
    this.lastMs = lastMs;
  }
}
