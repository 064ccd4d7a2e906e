import type { LogEntry } from '../../model/log-entry.ts';
import type { CaseDatabase } from '../case-database.ts';
import { keyPairOf } from '../case-key-pair.ts';
import { readCommitments } from '../commitments.ts';
import { metaBytes, metaText, metaValue } from '../meta.ts';
import type { LogCheckDepth } from '../open-case.ts';
import { checkExamination } from './check-examination.ts';
import { checkRecords } from './check-records.ts';
import { type Checked, checkDiary, checkHouseholds } from './check-statements.ts';
import { commitmentCheck } from './compare-commitments.ts';
import { type ContentFaults, contentFaults } from './content-faults.ts';

/** Lays everything a case holds beside what its log, which was found whole, says was written. */
export function checkContents(
  database: CaseDatabase,
  entries: readonly LogEntry[],
  depth: LogCheckDepth,
): ContentFaults {
  const faults = contentFaults();
  const commitments = commitmentCheck(entries, readCommitments(database), faults);
  const checked: Checked = { database, entries, commitments, faults };
  checkCase(checked);
  checkRecords(checked);
  checkHouseholds(checked);
  checkDiary(checked);
  if (depth === 'whole') checkReadably(() => checkExamination(checked), faults);
  return faults;
}

/** The case is the one that the first entry made, and signs with its key. */
function checkCase({ database, entries: [first], faults }: Checked): void {
  if (first === undefined) return;
  const { who, details, salt } = first;
  const fault = (which: string) => ({ at: first.n, thing: 'case', which }) as const;
  const privateKey = metaBytes(database, 'private_key');
  const publicKey = privateKey && keyPairOf(privateKey).publicKey;
  faults.compare(publicKey, details.publicKey, fault('key'));
  faults.compare(metaText(database, 'who'), who, fault('who'));
  if (salt === undefined) {
    faults.skip('case');
    return;
  }
  faults.compare(metaText(database, 'id'), details.case, fault('number'));
  faults.compare(metaValue(database, 'created_ms'), details.createdMs, fault('created'));
}

/** What cannot even be read is not what was written. */
function checkReadably(check: () => void, faults: ContentFaults): void {
  try {
    check();
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !isOfInflating(cause)) throw cause;
    faults.add({ at: 0, thing: 'examination', which: '', why: 'changed' });
  }
}

const isOfInflating = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_');
