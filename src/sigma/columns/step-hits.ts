import type { Source } from './correlation-parts.ts';

/** Rows that count for a correlation, in order, with the step each counts for. */
export class StepHits {
  rows = new Uint32Array(1024);
  steps = new Uint16Array(1024);
  /** The number of each one's group, once they were asked for it; 0: of none. */
  groups = new Uint32Array(1024);
  count = 0;

  /** Takes over all hits of some sources; of one row, in the order of the sources. */
  merge(sources: readonly Source[]): void {
    this.count = 0;
    this.reserve(sources.reduce((sum, { hits }) => sum + hits.count, 0));
    const [only, second] = sources;
    if (only && !second) this.copy(only);
    else this.mergeMany(sources);
  }

  add(row: number, step: number): void {
    this.reserve(this.count + 1);
    this.rows[this.count] = row;
    this.steps[this.count] = step;
    this.count += 1;
  }

  private copy({ hits, step }: Source): void {
    this.rows.set(hits.rows.subarray(0, hits.count));
    this.steps.fill(step, 0, hits.count);
    this.count = hits.count;
  }

  private mergeMany(sources: readonly Source[]): void {
    const cursors = new Uint32Array(sources.length);
    for (;;) {
      let best = -1;
      let bestRow = Number.POSITIVE_INFINITY;
      for (let at = 0; at < sources.length; at += 1) {
        const row = rowAt(sources[at], cursors[at] ?? 0);
        if (row >= bestRow) continue;
        best = at;
        bestRow = row;
      }
      if (best < 0) return;
      cursors[best] = (cursors[best] ?? 0) + 1;
      this.rows[this.count] = bestRow;
      this.steps[this.count] = sources[best]?.step ?? 0;
      this.count += 1;
    }
  }

  private reserve(count: number): void {
    if (count <= this.rows.length) return;
    const [rows, steps] = [new Uint32Array(count * 2), new Uint16Array(count * 2)];
    rows.set(this.rows);
    steps.set(this.steps);
    Object.assign(this, { rows, steps, groups: new Uint32Array(count * 2) });
  }
}

function rowAt(source: Source | undefined, cursor: number): number {
  if (!source || cursor >= source.hits.count) return Number.POSITIVE_INFINITY;
  return source.hits.rows[cursor] ?? 0;
}
