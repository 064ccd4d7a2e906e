import type { SigmaEvent } from './sigma-event.ts';

/** The chain that reaches a step with the latest start; an older start could only fail sooner. */
export type Chain = {
  readonly startMs: number;
  readonly fromMs: number;
  readonly records: readonly string[];
};
/** The chain with one event more, or begun with it. */
export function lengthened(before: Chain | null, event: SigmaEvent): Chain {
  const { timeMs, fromMs, records } = event;
  if (!before) return { startMs: timeMs, fromMs, records };
  return {
    startMs: before.startMs,
    fromMs: Math.min(before.fromMs, fromMs),
    records: [...before.records, ...records],
  };
}
