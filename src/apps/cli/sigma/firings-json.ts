import type { ParsedRule } from '../../../sigma/parse-rules.ts';
import type { RunOverLines } from './run-over-lines.ts';

/** The whole result as one object; `records` are numbers of lines, times are UTC. */
export function firingsJson(result: RunOverLines, rules: readonly ParsedRule[]): object {
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
  };
}
