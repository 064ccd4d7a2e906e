import { numberIn } from '../../guidance/messages/formats.ts';
import type { Section } from './blocks.ts';
import { type Block, bullets, heading, note, quiet, text } from './blocks.ts';
import { foundRules } from './found-rules.ts';
import { keyBlock } from './key-block.ts';
import type { View } from './view.ts';

const mostFindings = 16;
const dayMs = 86_400_000;

/** One page for the hurried reader. */
export const firstPage = (view: View): Section => ({
  title: view.say('report.first.heading'),
  blocks: [
    ...figures(view),
    ...whatWasRead(view),
    ...standsOut(view),
    ...notChecked(view),
    ...end(view),
  ],
});

const figures = (view: View): Block[] => {
  const { say, examination, exhibits, disclosure } = view;
  const records = view.isExamined ? examination.records.length : exhibits.length;
  const counts = [
    [records, say('report.first.figure-records', { count: records })],
    [examination.counts.acts, say('report.first.figure-acts', { count: examination.counts.acts })],
    [daysOf(view), say('report.first.figure-days', { count: daysOf(view) })],
    [
      disclosure.findings.length,
      say('report.first.figure-findings', { count: disclosure.findings.length }),
    ],
  ] as const;
  const items = counts.map(([count, label]) => ({ value: numberIn(view.locale, count), label }));
  return [{ kind: 'figures', items }];
};

const spanOf = (view: View): { from: number; until: number } | undefined => {
  const spans = view.standing.things.coverage.filter(({ aspect }) => aspect === 'span');
  const from = spans.flatMap((span) => span.from?.utcMs ?? []);
  const until = spans.flatMap((span) => span.until?.utcMs ?? []);
  return from.length === 0 || until.length === 0
    ? undefined
    : { from: Math.min(...from), until: Math.max(...until) };
};

const daysOf = (view: View): number => {
  const span = spanOf(view);
  return span === undefined ? 0 : Math.max(1, Math.round((span.until - span.from) / dayMs));
};

const whatWasRead = (view: View): Block[] => {
  const { say, zone, standing, isExamined } = view;
  if (!isExamined) return [note(say('report.first.not-examined'))];
  const span = spanOf(view);
  const read =
    span === undefined
      ? say('report.first.read-no-span', { zone })
      : say('report.first.read-span', {
          zone,
          from: new Date(span.from),
          until: new Date(span.until),
        });
  const unknown = standing.timeZone.isKnown ? [] : [say('report.first.zone-unknown')];
  return [
    heading(say('report.first.read')),
    text([read, ...unknown, ...windowWords(view)].join(' ')),
  ];
};

const windowWords = ({ say, options: { fromMs, untilMs } }: View): string[] => {
  if (fromMs === undefined && untilMs === undefined) return [];
  const values = { from: new Date(fromMs ?? 0), until: new Date(untilMs ?? 0) };
  const which = fromMs === undefined ? 'until' : untilMs === undefined ? 'from' : 'both';
  return [say('report.first.window', { window: say(`report.first.window-${which}`, values) })];
};

const standsOut = (view: View): Block[] => {
  const { say, disclosure, isExamined } = view;
  if (!isExamined) return [];
  const found = foundRules(view).map(({ rule, findings }) => ({
    name: rule.title,
    value: say('report.first.times', { count: findings.length }),
  }));
  // "and 1 more" takes the room of the one.
  const shown = found.length === mostFindings + 1 ? found : found.slice(0, mostFindings);
  const rest = found.length - shown.length;
  const more = rest > 0 ? [quiet(say('report.more', { count: rest }))] : [];
  return [
    heading(say('report.first.stands-out')),
    ...(found.length === 0
      ? [text(say('report.first.nothing'))]
      : [{ kind: 'tally' as const, items: shown }, ...more]),
    ...chosenWords(view, disclosure.findings.length),
  ];
};

const chosenWords = ({ say, options }: View, chosen: number): Block[] =>
  options.findings === undefined ? [] : [quiet(say('report.first.chosen-only', { count: chosen }))];

const notChecked = (view: View): Block[] => {
  const { say, examination, standing, isExamined } = view;
  if (!isExamined) return [];
  const { answers, unread } = examination;
  const count = answers.filter(({ answer }) => answer === 'could-not-check').length;
  const places = unread.reduce((sum, one) => sum + one.count, 0);
  const values = { count, all: answers.length, unread: places };
  const never = standing.things.coverage.filter(({ aspect }) => aspect === 'never-recorded');
  const topics = new Set(never.map(({ topic }) => topic)).size;
  return [
    heading(say('report.first.not-checked')),
    ...bullets([
      say(count === 0 ? 'report.first.all-checked' : 'report.first.not-checked-count', values),
      ...(topics > 0 ? [say('report.first.blind', { count: topics })] : []),
    ]),
  ];
};

const end = (view: View): Block[] => {
  const { say } = view;
  return [
    heading(say('report.first.mind')),
    ...bullets([
      say('report.first.mind-accounts'),
      say('report.first.mind-counts'),
      say('report.first.mind-ordinary'),
    ]),
    heading(say('report.first.check')),
    text(say('report.first.check-text')),
    keyBlock(view),
    quiet(say('report.first.draft')),
  ];
};
