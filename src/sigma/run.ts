import type { CompiledRules } from './compile.ts';
import { compareFirings, compareText, type Firing } from './firing.ts';
import { type LiveOptions, start } from './live-run.ts';
import type { SigmaRecord } from './sigma-record.ts';

export { type LiveRun, start } from './live-run.ts';

/** Runs rules over records in any order; the same records give the same firings, in the same order. */
export function run(
  compiled: CompiledRules,
  records: Iterable<SigmaRecord>,
  options: Pick<LiveOptions, 'partitionBy'> = {},
): Firing[] {
  const live = start(compiled, options);
  const sorted = [...records].sort((a, b) => a.timeMs - b.timeMs || compareText(a.id, b.id));
  return [...live.pushAll(sorted), ...live.finish()].sort(compareFirings);
}
