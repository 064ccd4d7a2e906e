import { parseGuidance } from '../../guidance/guidance.ts';
import { guidanceIn } from '../../guidance/guidance-in.ts';
import type { Rule } from '../../rules/load-rules.ts';
import { type Block, bullets, heading, type Section, text } from './blocks.ts';
import { findingFacts } from './finding-facts.ts';
import { foundRules } from './found-rules.ts';
import type { View } from './view.ts';

/** What stands out, rule by rule: the counted facts of each finding, then what goes for all of them. */
export const findingsSection = (view: View): Section => {
  const { say } = view;
  const found = foundRules(view);
  return {
    title: say('report.findings.heading'),
    blocks: [
      text(say(found.length === 0 ? 'report.first.nothing' : 'report.findings.intro')),
      ...found.flatMap(({ rule, findings }) => [
        heading(rule.title),
        ...findings.flatMap((finding) => findingFacts(finding, rule, view)),
        ...forAll(rule, view),
      ]),
      ...leftOut(view),
    ],
  };
};

const forAll = (rule: Rule, { say, locale }: View): Block[] => {
  const guidance = parseGuidance(rule.guidance, rule.id);
  const { ordinaryReasons, doesNotShow } = guidanceIn(locale, guidance);
  return [
    heading(say('report.findings.ordinary'), 3),
    ...bullets(ordinaryReasons),
    heading(say('report.findings.not-shown'), 3),
    text(doesNotShow),
  ];
};

/** What exceptions of the household file hid: never quietly. */
const leftOut = ({ say, examination, rules }: View): Block[] => {
  if (examination.leftOut.length === 0) return [];
  const title = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
  return [
    heading(say('report.findings.left-out')),
    ...bullets(
      examination.leftOut.map(({ why, rule, count }) =>
        say('report.findings.left-out-line', { count, rule: title(rule), why }),
      ),
    ),
  ];
};
