import type { CompiledRules } from '../compile.ts';
import { compareFirings, type Firing } from '../firing.ts';
import type { Columns } from './columns.ts';
import { type CorrelationPart, correlationParts } from './correlation-parts.ts';
import { type DetectedRows, RowDetector } from './detect-rows.ts';
import { GroupNumbers } from './group-numbers.ts';
import { HomePart } from './home-part.ts';
import { isWindowed } from './is-windowed.ts';
import { SinglePart } from './single-part.ts';
import { WholePart } from './whole-part.ts';

/** Blocks are whole homes, taken together until they have so many rows. */
const blockRows = 65_536;

type Shared = { readonly groups: GroupNumbers; readonly fire: (firing: Firing) => void };

/**
 * Runs rules over columns: the same firings, in the same order, as `run` over the same records.
 * Questions are answered once per different value, operators see only rows that can count, and
 * correlations that group by the home are run home by home.
 */
export function runColumns(compiled: CompiledRules, columns: Columns): Firing[] {
  const firings: Firing[] = [];
  const fire = (firing: Firing): void => {
    firings.push(firing);
  };
  const detector = new RowDetector(compiled, columns);
  const parts = correlationParts(compiled, detector.detected, columns.homeField);
  const groups = new GroupNumbers(columns);
  const runs = parts.map((part) => runOf(part, columns, { groups, fire }));
  for (const [from, to] of blocksOf(columns)) {
    groups.startBlock();
    detector.detect(from, to);
    for (const detected of detector.detected) fireSingles(detected, columns, fire);
    for (const one of runs) one.takeBlock();
  }
  for (const one of runs) one.finish();
  return firings.sort(compareFirings);
}

function runOf(part: CorrelationPart, columns: Columns, shared: Shared) {
  if (!part.isInHomes) return new WholePart(part, columns, shared.fire);
  const [only, second] = part.members;
  return only && !second && isWindowed(only.compiled.rule)
    ? new SinglePart(only, columns, shared)
    : new HomePart(part, columns, shared);
}

function* blocksOf({ homeStarts }: Columns): Generator<[number, number]> {
  let from = 0;
  for (const end of homeStarts) {
    if (end - from < blockRows) continue;
    yield [from, end];
    from = end;
  }
  const last = homeStarts.at(-1) ?? 0;
  if (from < last) yield [from, last];
}

function fireSingles(
  { detection, hits }: DetectedRows,
  { timesMs, idAt }: Columns,
  fire: (firing: Firing) => void,
): void {
  if (!detection.fires) return;
  const rule = detection.rule.id;
  for (let at = 0; at < hits.count; at += 1) {
    const row = hits.rows[at] ?? 0;
    const timeMs = timesMs[row] ?? 0;
    fire({ rule, group: {}, fromMs: timeMs, toMs: timeMs, records: [idAt(row)], count: 1 });
  }
}
