import { compileExpression, type FieldsMatcher } from './compile-expression.ts';
import { allOf, type Expression } from './expression.ts';
import type {
  CorrelatedRule,
  ParsedCorrelation,
  ParsedDetection,
  ParsedFilter,
  ParsedRule,
} from './parsed-rule.ts';
import { hasLogsource } from './resolve-rules.ts';
import type { SigmaRecord } from './sigma-record.ts';

/** Where the hits of a rule go: to step `step` of the correlation at place `to`. */
export type Feed = { readonly to: number; readonly step: number };

export type CompiledDetection = {
  readonly rule: ParsedDetection;
  /** What `matches` asks, filters included, for engines that ask it of columns. */
  readonly expression: Expression;
  readonly matches: FieldsMatcher;
  readonly fires: boolean;
  readonly feeds: readonly Feed[];
};
export type CompiledCorrelation = {
  readonly rule: ParsedCorrelation;
  readonly fires: boolean;
  readonly feeds: readonly Feed[];
};

/** Rules ready to run. Correlations stand in an order in which each comes after those it uses. */
export type CompiledRules = {
  readonly detectionsByCategory: ReadonlyMap<string, readonly CompiledDetection[]>;
  readonly detectionsOfAnyCategory: readonly CompiledDetection[];
  readonly correlations: readonly CompiledCorrelation[];
};

/**
 * Makes rules runnable. Rules that are only referred to are run as well; a rule that a correlation
 * refers to fires on its own only where that correlation says `generate: true`.
 */
export function compile(rules: readonly ParsedRule[]): CompiledRules {
  const listed = rules.filter((rule) => rule.kind !== 'filter');
  const filters = rules.filter((rule) => rule.kind === 'filter');
  const ordered = inOrder(listed);
  const correlations = ordered.filter((rule) => rule.kind === 'correlation');
  const detections = ordered
    .filter((rule) => rule.kind === 'detection')
    .map((rule) => {
      const expression = withFilters(rule, filters);
      const matches = compileExpression(expression);
      return { rule, expression, matches, ...wiring(rule, listed, correlations) };
    });
  return {
    ...routed(detections),
    correlations: correlations.map((rule) => ({ rule, ...wiring(rule, listed, correlations) })),
  };
}

/** Every rule reachable from the listed ones, each after the rules it is built on. */
function inOrder(listed: readonly CorrelatedRule[]): CorrelatedRule[] {
  const ordered = new Set<CorrelatedRule>();
  const visit = (rule: CorrelatedRule): void => {
    if (ordered.has(rule)) return;
    if (rule.kind === 'correlation') rule.rules.forEach(visit);
    ordered.add(rule);
  };
  listed.forEach(visit);
  return [...ordered];
}

function wiring(
  rule: CorrelatedRule,
  listed: readonly CorrelatedRule[],
  correlations: readonly ParsedCorrelation[],
): { fires: boolean; feeds: Feed[] } {
  const users = correlations.filter((correlation) => correlation.rules.includes(rule));
  return {
    fires: listed.includes(rule) && (users.length === 0 || users.some(({ generate }) => generate)),
    feeds: users.map((user) => ({
      to: correlations.indexOf(user),
      step: user.rules.indexOf(rule),
    })),
  };
}

function withFilters(rule: ParsedDetection, filters: readonly ParsedFilter[]) {
  const applied = filters.filter((filter) =>
    filter.rules === 'any' ? hasLogsource(rule, filter) : filter.rules.includes(rule),
  );
  return allOf([rule.expression, ...applied.map((filter) => filter.expression)]);
}

function routed(detections: readonly CompiledDetection[]) {
  const byCategory = new Map<string, CompiledDetection[]>();
  const ofAny: CompiledDetection[] = [];
  for (const detection of detections) {
    const { category } = detection.rule.logsource;
    if (category === undefined) ofAny.push(detection);
    else byCategory.set(category, [...(byCategory.get(category) ?? []), detection]);
  }
  return { detectionsByCategory: byCategory, detectionsOfAnyCategory: ofAny };
}

/** True when the record comes from what the rule is for; what the rule leaves open is not asked. */
export function isFrom(rule: ParsedDetection, record: SigmaRecord): boolean {
  const { product, service } = rule.logsource;
  return (
    (product === undefined || product === record.logsource.product) &&
    (service === undefined || service === record.logsource.service)
  );
}
