import { type CompiledDetection, type CompiledRules, isFrom } from '../compile.ts';
import type { Logsource } from '../sigma-record.ts';
import type { Columns } from './columns.ts';
import { rowsAtOnce } from './row-filter.ts';
import { RowList } from './row-list.ts';
import { RowRoute } from './row-route.ts';

/** A detection and the rows of the current block that it matches. */
export type DetectedRows = { readonly detection: CompiledDetection; readonly hits: RowList };

/** Finds the rows that detections match. They stand in the order in which live runs ask them. */
export class RowDetector {
  readonly detected: readonly DetectedRows[];
  private readonly columns: Columns;
  private readonly routes: readonly RowRoute[];
  /** For each logsource, the routes its rows take. */
  private readonly routesOf: readonly RowRoute[][];

  constructor(compiled: CompiledRules, columns: Columns) {
    const detections = [
      ...[...compiled.detectionsByCategory.values()].flat(),
      ...compiled.detectionsOfAnyCategory,
    ];
    this.columns = columns;
    this.detected = detections.map((detection) => ({ detection, hits: new RowList() }));
    this.routesOf = columns.logsources.values.map(() => []);
    this.routes = [...this.targetsByLogsources()].map(([taken, targets]) => {
      const route = new RowRoute(targets, columns);
      for (const code of taken.split(',')) this.routesOf[Number(code)]?.push(route);
      return route;
    });
  }

  /** Forgets earlier hits, and finds those among the rows from `from` up to `to`. */
  detect(from: number, to: number): void {
    for (const { hits } of this.detected) hits.count = 0;
    for (let start = from; start < to; start += rowsAtOnce)
      this.detectSome(start, Math.min(to, start + rowsAtOnce));
  }

  private detectSome(from: number, to: number): void {
    const { codes } = this.columns.logsources;
    for (const route of this.routes) route.begin();
    for (let row = from; row < to; row += 1) {
      const routes = this.routesOf[codes[row] ?? 0] ?? [];
      for (let at = 0; at < routes.length; at += 1) routes[at]?.take(row);
    }
    for (const route of this.routes) route.end();
  }

  /** Under the codes of the logsources they are for; detections for none of these are left out. */
  private targetsByLogsources(): Map<string, DetectedRows[]> {
    const byLogsources = new Map<string, DetectedRows[]>();
    for (const one of this.detected) {
      const taken = [...this.columns.logsources.values.entries()]
        .filter(([, logsource]) => isFor(one.detection.rule, logsource))
        .map(([code]) => code)
        .join();
      if (taken) byLogsources.set(taken, [...(byLogsources.get(taken) ?? []), one]);
    }
    return byLogsources;
  }
}

function isFor(rule: CompiledDetection['rule'], logsource: Logsource): boolean {
  const { category } = rule.logsource;
  const isCategory = category === undefined || category === logsource.category;
  return isCategory && isFrom(rule, { id: '', timeMs: 0, logsource, fields: {} });
}
