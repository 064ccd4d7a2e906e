import { Need } from '../../rules/rule-card.ts';
import { type Block, bullets, heading, type Section, text } from './blocks.ts';
import type { View } from './view.ts';

/** What could not be looked for and which record would be needed; and what was not found. */
export const uncheckedSection = (view: View): Section => {
  const { say, examination } = view;
  const couldNot = examination.answers.filter(({ answer }) => answer === 'could-not-check');
  const notFound = examination.answers.filter(({ answer }) => answer === 'not-found');
  return {
    title: say('report.unchecked.heading'),
    blocks: [
      text(say(couldNot.length === 0 ? 'report.unchecked.none' : 'report.unchecked.intro')),
      ...(couldNot.length === 0 ? [] : [tableOf(couldNot, view)]),
      ...(notFound.length === 0
        ? []
        : [
            heading(say('report.unchecked.not-found')),
            text(say('report.unchecked.not-found-intro')),
            ...bullets(notFound.map(({ rule }) => looksFor(rule, view))),
          ]),
    ],
  };
};

const looksFor = (id: string, { rules }: View): string =>
  rules.find((rule) => rule.id === id)?.card.looks_for ?? id;

const tableOf = (answers: View['examination']['answers'], view: View): Block => ({
  kind: 'table',
  columns: [
    { title: view.say('report.unchecked.looked'), share: 55 },
    { title: view.say('report.unchecked.needed'), share: 45 },
  ],
  rows: answers.map(({ rule, needs }) => [
    looksFor(rule, view),
    view.list(needs.map((need) => needWords(need, view))),
  ]),
});

const needWords = (need: string, { say }: View): string => {
  const known = Need.safeParse(need);
  return known.success ? say(`report.need.${known.data}`) : need;
};
