import { coverageIn, topicIn } from '../../guidance/coverage-in.ts';
import { numberIn } from '../../guidance/messages/formats.ts';
import { Grade } from '../../model/act.ts';
import { type Block, bullets, bulletsUpTo, heading, type Section, text } from './blocks.ts';
import type { View } from './view.ts';

const mostLines = 40;

/** What the records cover, where they have gaps, and what could not be read. */
export const coverageSection = (view: View): Section => {
  const { say, list, examination, standing } = view;
  const { devices, accounts, grants, automations, coverage } = standing.things;
  const lines = coverage.flatMap(
    (one) => coverageIn(one, { say, list, name: (name) => name }) ?? [],
  );
  const more = (count: number): string => say('report.more', { count });
  return {
    title: say('report.coverage.heading'),
    blocks: [
      text(
        say('report.coverage.counts', {
          devices: devices.length,
          accounts: accounts.length,
          grants: grants.length,
          automations: automations.length,
          acts: examination.counts.acts,
          states: examination.counts.states,
        }),
      ),
      heading(say('report.coverage.grades')),
      gradesOf(view),
      ...(lines.length === 0 ? [] : [heading(say('report.coverage.lines'))]),
      ...bulletsUpTo([...new Set(lines)], mostLines, more),
      heading(say('report.coverage.unread')),
      ...unreadLines(view, more),
      ...neverRecorded(view),
    ],
  };
};

const gradesOf = ({ say, locale, examination }: View): Block => ({
  kind: 'tally',
  items: Grade.options.map((grade) => ({
    name: say(`words.grade-${grade}`),
    value: numberIn(locale, examination.counts.byAttribution[grade]),
  })),
});

const unreadLines = (view: View, more: (count: number) => string): Block[] => {
  const { say, examination, markOf } = view;
  if (examination.unread.length === 0) return [text(say('report.coverage.unread-none'))];
  const lines = examination.unread.map(({ record, where, why, count }) =>
    say('report.coverage.unread-line', {
      where: (record === where
        ? [where]
        : [markOf(record), where].filter((part) => part !== '')
      ).join(' · '),
      why: say(`words.unread-${why}`),
      count,
    }),
  );
  return bulletsUpTo(lines, mostLines, more);
};

const neverRecorded = ({ say, standing }: View): Block[] => {
  const never = standing.things.coverage.filter(({ aspect }) => aspect === 'never-recorded');
  const topics = [...new Set(never.map(({ topic }) => topic))].sort();
  return topics.length === 0
    ? []
    : [
        heading(say('report.coverage.never')),
        text(say('report.coverage.never-intro')),
        ...bullets(topics.map((topic) => topicIn(topic, say))),
      ];
};
