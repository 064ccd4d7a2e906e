/** What is kept for one group: its key, and when it was last touched. */
export type Kept = { readonly key: string; lastMs: number };

/** Groups in the order in which they were touched. */
export type SavedGroups<Saved> = readonly (readonly [key: string, lastMs: number, state: Saved])[];

/**
 * The groups of one correlation, least recently touched first. As all of them wait equally long,
 * the first is always the next to be due. Most homes have one group at a time, which is kept
 * without a map: that takes a fraction of the time and memory.
 */
export class KeyedGroups<State extends Kept> {
  private sole: State | null = null;
  /** Empty while there is a sole group. */
  private many: Map<string, State> | null = null;
  /** The one touched last. */
  private latest: State | null = null;
  private readonly waitMs: number;
  /** The earliest time after which a group may be due. */
  dueMs = Number.POSITIVE_INFINITY;
  /** The time after which every group has been quiet for too long. */
  quietMs = Number.NEGATIVE_INFINITY;

  constructor(waitMs: number) {
    this.waitMs = waitMs;
  }

  get isEmpty(): boolean {
    return !this.sole && !this.many?.size;
  }

  /** True when a group may have been quiet for longer than the wait. */
  hasDue(nowMs: number): boolean {
    return nowMs > this.dueMs;
  }

  get(key: string): State | undefined {
    return this.sole?.key === key ? this.sole : this.many?.get(key);
  }

  /** The group of that key, if there is one; it becomes the last to be due. */
  touch(key: string, nowMs: number): State | undefined {
    // Most of what happens goes on where something just happened: no need to look that up.
    const group = this.latest?.key === key ? this.latest : this.get(key);
    if (!group) return undefined;
    group.lastMs = nowMs;
    this.quietMs = nowMs + this.waitMs;
    if (group === this.sole) this.dueMs = this.quietMs;
    else this.moveToEnd(group);
    return group;
  }

  /** Keeps a group that was not there; it is the last to be due. */
  begin(group: State): State {
    this.latest = group;
    this.quietMs = group.lastMs + this.waitMs;
    if (this.isEmpty) {
      this.sole = group;
      this.dueMs = this.quietMs;
      return group;
    }
    this.many ??= new Map();
    if (this.sole) this.many.set(this.sole.key, this.sole);
    this.sole = null;
    this.many.set(group.key, group);
    return group;
  }

  /** Forgets every group that was quiet for longer than the wait, and hands it over once. */
  release(nowMs: number, take: (group: State) => void): void {
    if (!this.hasDue(nowMs)) return;
    this.dueMs = Number.POSITIVE_INFINITY;
    for (const group of this.sole ? [this.sole] : (this.many?.values() ?? [])) {
      if (nowMs <= group.lastMs + this.waitMs) {
        this.dueMs = group.lastMs + this.waitMs;
        return;
      }
      if (group === this.latest) this.latest = null;
      if (group === this.sole) this.sole = null;
      else this.many?.delete(group.key);
      take(group);
    }
  }

  *states(): IterableIterator<State> {
    if (this.sole) yield this.sole;
    yield* this.many?.values() ?? [];
  }

  save<Saved>(saveState: (state: State) => Saved): SavedGroups<Saved> {
    return [...this.states()].map((state) => [state.key, state.lastMs, saveState(state)]);
  }

  load<Saved>(saved: SavedGroups<Saved>, loadState: (kept: Kept, saved: Saved) => State): void {
    for (const [key, lastMs, state] of saved) this.begin(loadState({ key, lastMs }, state));
  }

  private moveToEnd(group: State): void {
    if (group !== this.latest) {
      this.many?.delete(group.key);
      this.many?.set(group.key, group);
      this.latest = group;
    }
    if (this.many?.size === 1) this.dueMs = this.quietMs;
  }
}
