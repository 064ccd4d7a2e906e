import { type Explaining, explainFinding } from '../../../guidance/explain-finding.ts';
import { type Guidance, parseGuidance } from '../../../guidance/guidance.ts';
import { showTime } from '../../../guidance/show-time.ts';
import { counted, gradeWords, needWords } from '../../../guidance/words.ts';
import type { Grade } from '../../../model/act.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Examined } from '../../../pipeline.ts';
import type { Rule } from '../../../rules/load-rules.ts';
import { bullets, heading, paragraph, subheading } from '../layout.ts';
import { nameIn } from './names.ts';
import { quoteTexts } from './quote-texts.ts';

type Options = { readonly showPrivate: boolean };

/** The findings, rule by rule: the counted facts of each, then what goes for all of them. */
export function whatStandsOut(examined: Examined, options: Options): string {
  const { findings, catalogue } = examined;
  const found = catalogue.rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  if (found.length === 0) {
    const none = 'Nothing of what was looked for was found in what was read.';
    return heading('What stands out') + paragraph(none);
  }
  const parts = found.map((rule, index) => [
    subheading(`${index + 1}. ${rule.title}`),
    findings
      .filter((one) => one.rule === rule.id)
      .map((one) => facts(one, rule, examined, options)),
    forAll(rule, parseGuidance(rule.guidance, rule.id)),
  ]);
  return heading('What stands out') + parts.flat(2).join('');
}

function facts(finding: Finding, rule: Rule, examined: Examined, options: Options): string {
  const about: Explaining = {
    placed: examined.placed,
    nameOf: nameIn(examined),
    timeIn: (utcMs) => showTime(utcMs, examined.timeZone.name),
  };
  const { shows } = explainFinding(finding, rule, about);
  const sure = howSure(finding);
  return (
    bullets([sure === '' ? shows : `${shows} ${sure}`]) + quoteTexts(finding, examined, options)
  );
}

function howSure({ attribution }: Finding): string {
  const grades = Object.entries(attribution).map(
    ([grade, count]) => `${count} act(s): ${gradeWords[grade as Grade]}`,
  );
  return grades.length === 0 ? '' : `How sure: ${grades.join('; ')}.`;
}

function forAll(rule: Rule, guidance: Guidance): string {
  return [
    '\nWhat it can mean:\n',
    paragraph(guidance.canMean, 2),
    'Ordinary reasons:\n',
    bullets(guidance.ordinaryReasons, 2),
    'What it does not show:\n',
    paragraph(guidance.doesNotShow, 2),
    `Before you change anything: homeground explain ${rule.id}\n`,
  ].join('');
}

/** What exceptions of the household file hid: never quietly. */
export function whatWasLeftOut({ leftOut, catalogue }: Examined): string {
  if (leftOut.length === 0) return '';
  const title = (id: string): string => catalogue.rules.find((rule) => rule.id === id)?.title ?? id;
  const lines = leftOut.map(
    ({ why, rule, count }) => `${counted(count, 'record')} of "${title(rule)}": ${why}`,
  );
  return heading('Left out, because the household file says that it is fine') + bullets(lines);
}

/** What was looked for and not found, and what could not be looked for at all. */
export function otherAnswers({ answers, catalogue }: Examined): string {
  const title = (id: string): string =>
    catalogue.rules.find((rule) => rule.id === id)?.card.looks_for ?? id;
  const notFound = answers.filter(({ answer }) => answer === 'not-found');
  const couldNot = answers.filter(({ answer }) => answer === 'could-not-check');
  const needs = (names: readonly string[]): string =>
    names.map((need) => needWords[need as keyof typeof needWords] ?? need).join('; ');
  return [
    notFound.length === 0 ? '' : heading('Looked for, and not found in what was read'),
    bullets(notFound.map(({ rule }) => title(rule))),
    couldNot.length === 0 ? '' : heading('Could not be checked'),
    bullets(couldNot.map((one) => `${title(one.rule)} Needed: ${needs(one.needs)}.`)),
  ].join('');
}
