import { explainFinding } from '../../guidance/explain-finding.ts';
import { guidanceIn } from '../../guidance/guidance-in.ts';
import { type Act, Grade } from '../../model/act.ts';
import type { Finding } from '../../model/finding.ts';
import type { Observation } from '../../model/observation.ts';
import type { Rule } from '../../rules/load-rules.ts';
import { actsTable } from './acts-table.ts';
import { type Block, bulletsUpTo, heading } from './blocks.ts';
import { pictureOf } from './picture-of.ts';
import { placeOf } from './place-of.ts';
import type { View } from './view.ts';

const mostPlaces = 6;

/** One finding: its counted facts, its picture, and where in the records it can be seen. */
export const findingFacts = (finding: Finding, rule: Rule, view: View): Block[] => {
  const { placed, nameOf, momentIn: timeIn, locale } = view;
  const guidance = explainFinding(finding, rule, { placed, nameOf, timeIn });
  const { shows } = guidanceIn(locale, guidance);
  const ids = new Set(finding.observations);
  const acts = view.examination.acts
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => a.at.utcMs - b.at.utcMs || (a.id < b.id ? -1 : 1));
  const standing = view.examination.standing.filter((one) => ids.has(one.id) && one.kind !== 'act');
  const picture = pictureOf(finding, { acts, standing, view });
  return [
    { kind: 'statement', text: shows },
    ...howSure(finding, view),
    ...(picture === undefined ? [] : [{ kind: 'picture' as const, picture }]),
    ...behindIt(acts, standing, view),
  ];
};

const howSure = ({ attribution }: Finding, { say }: View): Block[] => {
  const lines = Grade.options.flatMap((grade) => {
    const count = attribution[grade] ?? 0;
    return count === 0
      ? []
      : [say('report.findings.grade', { count, grade: say(`words.grade-${grade}`) })];
  });
  return lines.length === 0
    ? []
    : [{ kind: 'sure', text: `${say('report.findings.how-sure')}: ${lines.join('; ')}.` }];
};

const behindIt = (acts: readonly Act[], standing: readonly Observation[], view: View): Block[] => {
  const { say } = view;
  if (acts.length > 0) return [heading(say('report.findings.acts'), 3), ...actsTable(acts, view)];
  if (standing.length === 0) return [];
  const places = [...new Set(standing.map(({ source }) => placeOf(source, view)))];
  return [
    { kind: 'sure', text: say('report.findings.standing') },
    ...bulletsUpTo(places, mostPlaces, (count) => say('report.findings.more-places', { count })),
  ];
};
