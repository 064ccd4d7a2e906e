import type { PackInfo } from '../../bag-info.ts';
import { paths } from '../../pack-paths.ts';
import { hexOf } from '../../tree/encodings.ts';
import { lineName } from '../../tree/leaf.ts';
import type { Sha256 } from '../../tree/tools.ts';
import type { Check, Fault } from '../../verdict.ts';
import { type FaultList, notChecked } from '../fault-list.ts';
import { checkExamined } from './check-examined.ts';
import { checkKept } from './check-kept.ts';
import { checkDiary, checkHousehold } from './check-statements.ts';
import { type ContentCheck, type LoggedContents, startContentCheck } from './content-check.ts';

/** Of whom the pack says that it is. */
export type Stated = {
  readonly info: PackInfo | undefined;
  readonly publicKey: Uint8Array | undefined;
};

/**
 * Lays what a pack holds beside what its log says was written. What is covered there cannot be
 * compared; it is counted, so that nobody takes it for compared.
 */
export function checkContents(
  sha256: Sha256,
  { pack, stated }: { readonly pack: LoggedContents; readonly stated: Stated },
  faults: FaultList,
): Check {
  if (pack.log.length === 0) return notChecked('contents', 'depends-on-others');
  const check = startContentCheck(sha256, pack, faults);
  checkBeginning(check, stated);
  checkKept(check);
  checkHousehold(check);
  checkDiary(check);
  checkExamined(check);
  checkCovered(check, stated);
  return answerOf(check);
}

/** The first entry made this case, and its key. */
function checkBeginning(check: ContentCheck, { info, publicKey }: Stated): void {
  const [first] = check.pack.log;
  const where = lineName(paths.log, 1);
  if (first === undefined || publicKey === undefined || 'redacted' in first) check.skip(where);
  else if (first.action !== 'create' || first.details.publicKey !== hexOf(publicKey))
    check.faults.add('other-log-key', where);
  else if (first.salt !== undefined && first.details.case !== info?.caseId)
    check.faults.add('other-origin', where);
  else check.note();
}

/** The pack says itself how much of it is covered: nothing can be taken out of the comparison unseen. */
function checkCovered(check: ContentCheck, { info }: Stated): void {
  const { pack, entries, faults } = check;
  const known = new Set(entries.map(({ n }) => n));
  for (const [index, { entry }] of pack.commitments.entries())
    if (!known.has(entry)) faults.add('not-listed', lineName(paths.commitments, index + 1));
  if ((info?.format ?? 1) < 2) return;
  const covered = pack.commitments.filter(({ salt }) => salt === null).length;
  const hidden = pack.log.length - entries.length;
  const { selection } = pack;
  if (selection?.covered !== covered || selection.redacted.logEntries !== hidden)
    faults.add('covered-differs', paths.selection);
}

function answerOf({ faults, skipped, compared }: ContentCheck): Check {
  const check = faults.check('contents');
  if (check.answer !== 'holds') return check;
  const open: Fault[] = [...skipped].map(([path, count]) => ({
    why: 'not-compared',
    where: `${path} (${count})`,
  }));
  return { ...check, answer: compared === 0 ? 'not-checked' : 'holds', faults: open };
}
