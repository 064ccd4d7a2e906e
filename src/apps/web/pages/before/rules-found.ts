import type { Guidance } from '../../../../guidance/guidance.ts';
import type { FindingsAnswer } from '../../../server/answers.ts';

export type RuleGuidance = {
  readonly rule: string;
  readonly title: string;
  readonly findings: readonly string[];
  readonly guidance: Guidance;
};

/** The guidance of each rule that found something, once. */
export const guidanceOfFound = ({ findings }: FindingsAnswer): readonly RuleGuidance[] => {
  const found = new Map<string, RuleGuidance>();
  for (const { rule, title, guidance, id } of findings) {
    const before = found.get(rule);
    found.set(rule, {
      rule,
      title,
      guidance,
      findings: [...(before?.findings ?? []), id],
    });
  }
  return [...found.values()];
};

/**
 * Which rules to show at first: the one the person came from; else those of the findings they chose;
 * else all.
 */
export const firstShown = (
  found: readonly RuleGuidance[],
  { from, chosen }: { from: string | undefined; chosen: ReadonlySet<string> },
): ReadonlySet<string> => {
  const ofChosen = found.filter(({ findings }) => findings.some((id) => chosen.has(id)));
  const cameFrom = found.filter(({ rule }) => rule === from);
  const first = [cameFrom, ofChosen, found].find((some) => some.length > 0) ?? [];
  return new Set(first.map(({ rule }) => rule));
};
