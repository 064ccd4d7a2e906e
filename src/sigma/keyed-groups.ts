/** What is kept for one group, and when it was last touched. */
type Kept<State> = { readonly key: string; readonly state: State; lastMs: number };

/** Groups in the order in which they were touched. */
export type SavedGroups<Saved> = readonly (readonly [key: string, lastMs: number, state: Saved])[];

/**
 * The groups of one correlation, least recently touched first. As all of them wait equally long,
 * the first is always the next to be due. Most homes have one group at a time, which is kept
 * without a map: that takes a fraction of the time and memory.
 */
export class KeyedGroups<State> {
  private sole: Kept<State> | null = null;
  /** Empty while there is a sole group. */
  private many: Map<string, Kept<State>> | null = null;
  private readonly waitMs: number;
  private dueMs = Number.POSITIVE_INFINITY;

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
    return (this.sole?.key === key ? this.sole : this.many?.get(key))?.state;
  }

  /** The state of a group, made when there is none; it becomes the last to be due. */
  touch(key: string, nowMs: number, make: () => State): State {
    if (this.isEmpty) this.sole = { key, state: make(), lastMs: nowMs };
    if (this.sole?.key !== key) return this.touchOfMany(key, nowMs, make);
    this.sole.lastMs = nowMs;
    this.dueMs = nowMs + this.waitMs;
    return this.sole.state;
  }

  /** Forgets every group that was quiet for longer than the wait, and hands it over once. */
  release(nowMs: number, take: (state: State, lastMs: number) => void): void {
    if (!this.hasDue(nowMs)) return;
    this.dueMs = Number.POSITIVE_INFINITY;
    for (const group of this.sole ? [this.sole] : (this.many?.values() ?? [])) {
      if (nowMs <= group.lastMs + this.waitMs) {
        this.dueMs = group.lastMs + this.waitMs;
        return;
      }
      if (group === this.sole) this.sole = null;
      else this.many?.delete(group.key);
      take(group.state, group.lastMs);
    }
  }

  *states(): IterableIterator<State> {
    if (this.sole) yield this.sole.state;
    for (const { state } of this.many?.values() ?? []) yield state;
  }

  save<Saved>(saveState: (state: State) => Saved): SavedGroups<Saved> {
    const kept = this.sole ? [this.sole] : [...(this.many?.values() ?? [])];
    return kept.map(({ key, state, lastMs }) => [key, lastMs, saveState(state)]);
  }

  load<Saved>(saved: SavedGroups<Saved>, loadState: (saved: Saved) => State): void {
    for (const [key, lastMs, state] of saved) this.touch(key, lastMs, () => loadState(state));
  }

  private touchOfMany(key: string, nowMs: number, make: () => State): State {
    this.many ??= new Map();
    if (this.sole) this.many.set(this.sole.key, this.sole);
    this.sole = null;
    const known = this.many.get(key);
    if (known) this.many.delete(key);
    const group = known ?? { key, state: make(), lastMs: nowMs };
    group.lastMs = nowMs;
    this.many.set(key, group);
    if (this.many.size === 1) this.dueMs = nowMs + this.waitMs;
    return group.state;
  }
}
