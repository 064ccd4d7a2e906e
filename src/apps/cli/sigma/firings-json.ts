import type { Note } from '../../../sigma/note-on-filter.ts';
import type { ParsedRule } from '../../../sigma/parse-rules.ts';
import type { RunOverLines } from './run-over-lines.ts';
import type { UnseenNames } from './unseen-names.ts';

/** Of a run, all that is told: `unseen` for each rule that did not fire. */
export type Told = Omit<RunOverLines, 'seen'> & {
  readonly unseen: readonly UnseenNames[];
  readonly notes: readonly Note[];
};

/**
 * The whole result as one object; `records` are numbers of lines, times are UTC. `unseen`, `notTimes` and
 * `notes` are there where there is something to tell.
 */
export function firingsJson(result: Told, rules: readonly ParsedRule[]): object {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    records: result.count,
    firings: result.firings.map(({ rule, group, fromMs, toMs, count, records }) => ({
      rule,
      title: byId.get(rule)?.title ?? '',
      level: byId.get(rule)?.level ?? null,
      group,
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      count,
      records: records.map(Number),
    })),
    late: result.late,
    unread: result.unread,
    ...(result.unseen.length > 0 ? { unseen: result.unseen } : {}),
    ...(result.notTimes.length > 0 ? { notTimes: result.notTimes } : {}),
    ...(result.notes.length > 0 ? { notes: result.notes } : {}),
  };
}
