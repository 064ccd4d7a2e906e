import type { CompiledCorrelation, CompiledRules } from '../compile.ts';
import type { ParsedCorrelation } from '../parsed-rule.ts';
import type { DetectedRows } from './detect-rows.ts';
import type { RowList } from './row-list.ts';

/** One of the detections a correlation counts, as the given step. */
export type Source = { readonly hits: RowList; readonly step: number };

/** A correlation at its place in the compiled rules, and what feeds it straight from rows. */
export type Member = {
  readonly at: number;
  readonly compiled: CompiledCorrelation;
  readonly sources: readonly Source[];
};

/** Correlations built on each other; between two parts nothing passes. */
export type CorrelationPart = {
  readonly members: readonly Member[];
  /** True when every group of every member lies in one home. */
  readonly isInHomes: boolean;
};

/** Takes apart what can run apart. Members stand in order of use. */
export function correlationParts(
  { correlations }: CompiledRules,
  detected: readonly DetectedRows[],
  homeField: string | null,
): CorrelationPart[] {
  const partOf = connect(correlations);
  const members = correlations.map(
    (compiled, at): Member => ({ at, compiled, sources: sourcesOf(at, detected) }),
  );
  return [...new Set(partOf)].map((part) => {
    const own = members.filter(({ at }) => partOf[at] === part);
    return {
      members: own,
      isInHomes: own.every(({ compiled }) => isInHome(compiled.rule, homeField)),
    };
  });
}

/** For each correlation a number that it shares with those it feeds and is fed by. */
function connect(correlations: readonly CompiledCorrelation[]): number[] {
  const parts = correlations.map((_, at) => at);
  for (const [at, { feeds }] of correlations.entries())
    for (const { to } of feeds) {
      const [from, into] = [parts[to], parts[at] ?? at];
      for (const [other, part] of parts.entries()) if (part === from) parts[other] = into;
    }
  return parts;
}

function sourcesOf(at: number, detected: readonly DetectedRows[]): Source[] {
  return detected.flatMap(({ detection, hits }) =>
    detection.feeds.filter(({ to }) => to === at).map(({ step }) => ({ hits, step })),
  );
}

function isInHome(rule: ParsedCorrelation, homeField: string | null): boolean {
  if (homeField === null) return true;
  // An alias of that name would put another value into the field for correlations above.
  if (rule.aliases.has(homeField)) return false;
  return rule.groupBy.some((name) =>
    rule.rules.every((_, step) => stepField(rule, name, step) === homeField),
  );
}

/** The field that stands for a name in records of one step. */
export function stepField({ aliases, rules }: ParsedCorrelation, name: string, step: number) {
  return aliases.get(name)?.get(rules[step]?.id ?? '') ?? name;
}
