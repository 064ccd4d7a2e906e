import { Grade } from '../../model/act.ts';
import type { PackInfo } from '../bag-info.ts';
import { redacted } from '../disclosure/disclosure.ts';
import type { PackContents } from '../pack-contents.ts';
import { paths } from '../pack-paths.ts';
import type { FaultList } from './fault-list.ts';
import type { PackStated } from './read-stated.ts';
import type { ObservationsSeen } from './watch-observations.ts';

export type Counted = {
  readonly info: PackInfo;
  readonly stated: PackStated;
  readonly seen: ObservationsSeen;
  readonly contents: PackContents;
};

/** Whether what a pack lists and counts of itself is what stands in it. */
export async function checkCounts(counted: Counted, faults: FaultList): Promise<void> {
  const differs = (path: string, isRight: boolean): void => {
    if (!isRight) faults.add('count-differs', path);
  };
  for (const isRight of examinationFits(counted)) differs(paths.examination, isRight);
  differs(paths.examination, await actsFit(counted));
  for (const isRight of selectionFits(counted)) differs(paths.selection, isRight);
  differs(paths.coverage, coverageFits(counted));
  checkAnswers(counted, faults);
}

function* examinationFits({ info, stated, seen, contents }: Counted): Generator<boolean> {
  const { examination, exhibits, selection } = stated;
  yield examination.rulesHash === info.rulesHash;
  yield selection.redactedPeople > 0 || examination.timeZone === contents.standing.timeZone.name;
  yield examination.counts.states <=
    seen.states + selection.leftOut.states + selection.leftOut.presence;
  const kept = new Set(exhibits.map(({ sha256, bytes }) => `${sha256} ${bytes}`));
  yield examination.records.every(({ sha256, bytes }) => kept.has(`${sha256} ${bytes}`));
}

/** Acts that are given and those left out are all there were, and so by how sure the record makes us. */
async function actsFit({ stated, contents }: Counted): Promise<boolean> {
  const { counts } = stated.examination;
  const given: Record<Grade, number> = { confirmed: 0, window: 0, automation: 0, unknown: 0 };
  for await (const { by } of contents.acts()) given[by.grade] += 1;
  const { acts: outside, presenceActs } = stated.selection.leftOut;
  const differences = Grade.options.map((grade) => counts.byAttribution[grade] - given[grade]);
  return (
    differences.every((difference) => difference >= 0) &&
    differences.reduce((sum, difference) => sum + difference, 0) === outside + presenceActs &&
    Grade.options.reduce((sum, grade) => sum + counts.byAttribution[grade], 0) === counts.acts
  );
}

function* selectionFits({ stated, seen }: Counted): Generator<boolean> {
  const { selection, exhibits, findings, diary, log } = stated;
  const { fromMs, untilMs, isPrivateIncluded, redacted: counts, leftOut } = selection;
  const isAllTime = fromMs === null && untilMs === null;
  yield counts.logEntries === log.filter((entry) => 'redacted' in entry).length;
  yield counts.attachments ===
    exhibits.filter(({ isAttachment, file }) => isAttachment && file === null).length;
  const foldedDiary = diary.filter(({ text }) => text === redacted).length;
  yield isPrivateIncluded
    ? counts.privateTexts === 0
    : counts.privateTexts === seen.texts.redacted + foldedDiary;
  yield isPrivateIncluded || (seen.texts.whole === 0 && foldedDiary === diary.length);
  yield selection.originals === 'bytes' || exhibits.every(({ file }) => file === null);
  yield selection.redactedPeople > 0 || counts.names === 0;
  yield leftOut.keyFiles === exhibits.filter(({ withheld }) => withheld === 'keys').length;
  yield leftOut.presenceActs <= leftOut.presence;
  yield !isAllTime || (leftOut.acts === 0 && leftOut.states === 0);
  yield !isAllTime || selection.findings !== null || leftOut.findings === 0;
  const asked = selection.findings;
  yield asked === null || findings.every(({ id }) => asked.includes(id));
}

/** Coverage stands among the observations as well. */
function coverageFits({ stated, seen }: Counted): boolean {
  const there = seen.standing.filter(({ kind }) => kind === 'coverage');
  return JSON.stringify(there) === JSON.stringify(stated.coverage.coverage);
}

/** A rule that is answered "found" has a finding, unless that was left out; and the other way round. */
function checkAnswers({ stated }: Counted, faults: FaultList): void {
  const { answers, findings, selection } = stated;
  const found = new Set(findings.map(({ rule }) => rule));
  const answered = new Map(answers.map(({ rule, answer }) => [rule, answer]));
  const ids = new Set(findings.map(({ id }) => id));
  const isEachOnce = answered.size === answers.length && ids.size === findings.length;
  if (!isEachOnce) faults.add('count-differs', paths.answers);
  for (const rule of found)
    if (answered.get(rule) !== 'found') faults.add('answers-differ', `${paths.answers} ${rule}`);
  for (const [rule, answer] of answered)
    if (answer === 'found' && !found.has(rule) && selection.leftOut.findings === 0)
      faults.add('answers-differ', `${paths.answers} ${rule}`);
  if (answers.some(({ answer, needs }) => (answer === 'could-not-check') !== needs.length > 0))
    faults.add('count-differs', paths.answers);
}
