import { canonicalJson } from '../../../case/canonical-json.ts';
import { contentsOfMade } from '../../../case/committed-contents.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import { coversAnything, coversObservations } from '../../disclosure/holds-unsalted-hash.ts';
import { paths } from '../../pack-paths.ts';
import { coveringOf } from '../../selection.ts';
import { lineName } from '../../tree/leaf.ts';
import { jsonIn } from '../parse-json.ts';
import { compareChosen, compareParts, partsOf } from './compare-parts.ts';
import type { ContentCheck } from './content-check.ts';

const files = [
  paths.findings,
  paths.answers,
  paths.coverage,
  paths.examination,
  paths.observations,
] as const;

/** What was read and found is what the last entry that tells of an examination commits to. */
export function checkExamined(check: ContentCheck): void {
  const { entries, faults } = check;
  const entry = entries.findLast(({ action }) => action === 'examine');
  if (check.hasHidden(entry?.n)) for (const path of files) check.skip(path);
  else if (entry === undefined) faults.add('content-not-logged', paths.examination);
  else if (entry.salt === undefined) checkEarlierForm(check, entry);
  else checkEntry(check, entry);
}

function checkEntry(check: ContentCheck, entry: LogEntry): void {
  const { pack, faults } = check;
  const made = objectIn(pack.text(paths.examination));
  const coverage = objectIn(pack.text(paths.coverage));
  const answers = jsonIn(pack.text(paths.answers));
  if (made === undefined) faults.add('not-as-written', paths.examination);
  else {
    const names = Object.keys(made).sort();
    const shown = contentsOfMade(made).examinationHash ?? [];
    const placeOf = (part: number): string => `${paths.examination} ${names[part]}`;
    compareParts(check, { entry, name: 'examinationHash' }, shown, placeOf);
  }
  const one = (name: string, value: unknown, place: string): void =>
    compareParts(check, { entry, name }, [canonicalJson(value ?? null)], () => place);
  one('answersHash', answers, paths.answers);
  one('coverageHash', coverage?.coverage, `${paths.coverage} coverage`);
  one('unreadHash', coverage?.unread, `${paths.coverage} unread`);
  compareChosen(check, { entry, name: 'findingsHash' }, pack.findings, (at) =>
    lineName(paths.findings, at + 1),
  );
  compareObservations(check, entry);
}

/** Those that are given as they are; the others are counted. */
function compareObservations(check: ContentCheck, entry: LogEntry): void {
  const { pack, faults } = check;
  const isAtOnce = 'observationsHash' in entry.details;
  const [told] = partsOf(check, entry, isAtOnce ? 'observationsHash' : 'observationTreeHash');
  const { commitment, compared, changed, withOwnIds } = pack.observations;
  if (told === undefined) return;
  if (isAtOnce && told.salt === null) check.skip(paths.observations);
  else if (commitment === told.commitment) check.note();
  else faults.add('content-differs', paths.observations);
  if (pack.selection?.redactedPeople === 0)
    for (const place of withOwnIds) faults.add('content-differs', place);
  if (changed > 0) check.skip(paths.observations, changed);
  if (!isAtOnce) checkLeftOut(check, Number(entry.details.lines) - compared - changed);
}

/** No more lines are covered than the pack says were left out. */
function checkLeftOut({ pack, faults }: ContentCheck, lines: number): void {
  const { selection } = pack;
  if (selection === undefined) return;
  const { leftOut, fromMs, untilMs } = selection;
  const isAllTime = fromMs === null && untilMs === null;
  const told = leftOut.states + leftOut.presence;
  // Of acts each is counted once, however many lines tell of it.
  if (isAllTime ? lines !== told : lines < told) faults.add('covered-differs', paths.selection);
}

/** Without a salt: over all findings, and over all observations. */
function checkEarlierForm(check: ContentCheck, { details }: LogEntry): void {
  const { pack, faults } = check;
  const covering = pack.selection && coveringOf(pack.selection);
  const compare = (path: string, isCovered: boolean, isSame: () => boolean): void => {
    if (isCovered) check.skip(path);
    else if (isSame()) check.note();
    else faults.add('content-differs', path);
  };
  compare(
    paths.findings,
    covering === undefined || coversAnything(covering),
    () => check.sha256(`[${pack.findings.join(',')}]`) === details.findingsHash,
  );
  compare(
    paths.observations,
    covering === undefined ||
      coversObservations(covering) ||
      (pack.selection?.leftOut.presence ?? 0) > 0,
    () => pack.hashOf(paths.observations) === details.observations,
  );
  for (const path of [paths.answers, paths.coverage, paths.examination]) check.skip(path);
}

function objectIn(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const value = jsonIn(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
