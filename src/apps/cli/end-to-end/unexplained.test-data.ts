import type { Examination } from '../../../model/examination.ts';
import { loadRules } from '../../../rules/load-rules.ts';
import type { Mark } from '../../../stories/life/mark-book.ts';
import { isExplained } from '../../quality/is-explained.ts';

type Finding = Examination['findings'][number];

export function marksNotFound(marks: readonly Mark[], findings: readonly Finding[]): Mark[] {
  return marks.filter((mark) => !findings.some((finding) => explains(mark, finding)));
}

export function unexplained(marks: readonly Mark[], findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => !marks.some((mark) => explains(mark, finding)));
}

/** Of one rule: how often the story did it, and how often it was seen. */
export function countsOf(
  rule: string,
  marks: readonly Mark[],
  findings: readonly Finding[],
): [done: number, seen: number] {
  const sum = (all: readonly { rule: string; count: number }[]): number =>
    all.filter((one) => one.rule === rule).reduce((total, { count }) => total + count, 0);
  return [sum(marks), sum(findings)];
}

const standing = new Set(
  loadRules().rules.flatMap(({ id, card }) =>
    card.needs.some((need) => need === 'commands' || need === 'history') ? [] : [id],
  ),
);

function explains(mark: Mark, finding: Finding): boolean {
  return isExplained({ finding, isStanding: standing.has(finding.rule) }, mark);
}
