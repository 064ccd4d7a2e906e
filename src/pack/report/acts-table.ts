import type { Act } from '../../model/act.ts';
import { type Block, firstOf, quiet } from './blocks.ts';
import { placeOf } from './place-of.ts';
import type { View } from './view.ts';

const mostActs = 12;
const mostDevices = 3;

/** The first acts behind a finding, in the order of time, and how many more there are. */
export const actsTable = (acts: readonly Act[], view: View): Block[] => {
  const { say, disclosure } = view;
  const inPack = acts.filter((act) => disclosure.includesAct(act));
  const { shown, more } = firstOf(inPack, mostActs);
  const outside = acts.length - inPack.length;
  return [
    ...(shown.length === 0 ? [] : [tableOf(shown, view)]),
    ...(more > 0 ? [quiet(say('report.findings.acts-more', { count: more }))] : []),
    ...(outside > 0 ? [quiet(say('report.findings.acts-outside', { count: outside }))] : []),
    ...foldedTexts(inPack, view),
  ];
};

const tableOf = (acts: readonly Act[], view: View): Block => ({
  kind: 'table',
  columns: [
    { title: view.say('report.findings.when'), share: 17 },
    { title: view.say('report.findings.what'), share: 20 },
    { title: view.say('report.findings.device'), share: 18 },
    { title: view.say('report.findings.account'), share: 12 },
    { title: view.say('report.findings.sure'), share: 14 },
    { title: view.say('report.findings.where'), share: 19 },
  ],
  rows: acts.map((act) => rowOf(act, view)),
});

const rowOf = (act: Act, view: View): string[] => {
  const { say, nameOf, momentIn } = view;
  const { account, automation, grade } = act.by;
  const doer = account ?? automation;
  return [
    momentIn(act.at.utcMs),
    whatWasDone(act, view),
    devicesOf(act, view),
    doer === undefined ? '–' : nameOf(doer),
    say(`report.grade.${grade}`),
    placeOf(act.source, view),
  ];
};

const whatWasDone = ({ action, text }: Act, { say, disclosure }: View): string => {
  const what = say(`report.action.${action}`);
  return text === undefined || !disclosure.isPrivateIncluded
    ? what
    : `${what}. ${say('report.findings.words', { text })}`;
};

const devicesOf = ({ devices }: Act, { say, list, nameOf }: View): string => {
  const { shown, more } = firstOf(devices.map(nameOf), mostDevices);
  if (devices.length === 0) return '–';
  return list(more > 0 ? [...shown, say('report.more', { count: more })] : shown);
};

const foldedTexts = (acts: readonly Act[], { say, disclosure }: View): Block[] => {
  const count = acts.filter(({ text }) => text !== undefined).length;
  return count === 0 || disclosure.isPrivateIncluded
    ? []
    : [quiet(say('report.findings.texts-folded', { count }))];
};
