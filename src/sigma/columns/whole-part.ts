import { compareText, type Firing } from '../firing.ts';
import type { Columns } from './columns.ts';
import type { CorrelationPart } from './correlation-parts.ts';
import { PartRun } from './part-run.ts';
import { StepHits } from './step-hits.ts';

/** Correlations whose groups may reach over homes: run over all rows in order of time at the end. */
export class WholePart {
  private readonly part: CorrelationPart;
  private readonly columns: Columns;
  private readonly run: PartRun;
  private readonly block = new StepHits();
  private readonly hits = new StepHits();
  /** For each of `hits`, the place of its correlation. */
  private readonly places: number[] = [];

  constructor(part: CorrelationPart, columns: Columns, fire: (firing: Firing) => void) {
    this.part = part;
    this.columns = columns;
    this.run = new PartRun(part, columns, fire);
  }

  takeBlock(): void {
    for (const { at, sources } of this.part.members) {
      this.block.merge(sources);
      for (let hit = 0; hit < this.block.count; hit += 1) {
        this.hits.add(this.block.rows[hit] ?? 0, this.block.steps[hit] ?? 0);
        this.places.push(at);
      }
    }
  }

  finish(): void {
    const { rows, steps, count } = this.hits;
    const { timesMs, idAt } = this.columns;
    const order = Uint32Array.from({ length: count }, (_, hit) => hit).sort((a, b) => {
      const [rowA, rowB] = [rows[a] ?? 0, rows[b] ?? 0];
      if (rowA === rowB) return a - b;
      return (
        (timesMs[rowA] ?? 0) - (timesMs[rowB] ?? 0) ||
        compareText(idAt(rowA), idAt(rowB)) ||
        rowA - rowB
      );
    });
    for (const hit of order) this.run.feed(rows[hit] ?? 0, this.places[hit] ?? 0, steps[hit] ?? 0);
    this.run.finish();
  }
}
