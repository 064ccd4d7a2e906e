import { createHash } from 'node:crypto';
import type { LogEntry } from '../../model/log-entry.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { CaseDatabase } from '../case-database.ts';
import { type Committed, commitTo, startCommitment } from '../commit.ts';
import { contentsKeptBack, contentsOfExamination } from '../committed-contents.ts';
import { storedObservationTexts } from '../observation-lines.ts';
import { commitToLines } from '../observation-tree/commit-to-lines.ts';
import { readShown, type Shown } from '../shown-examination.ts';
import { storedTimelineText } from '../timeline/timeline-digest.ts';
import { type Checked, sha256 } from './check-statements.ts';
import type { ContentFaults } from './content-faults.ts';

const partTables = ['observation_chunks', 'row_chunks', 'column_chunks'];

/** The examination that is shown is the one of the last entry that tells of one, and whole. */
export function checkExamination(checked: Checked): void {
  const { database, entries, faults } = checked;
  const entry = entries.findLast(({ action }) => action === 'examine');
  const shown = readShown(database);
  const which = String(shown.n);
  if (entry === undefined) {
    if (shown.n > 0) faults.add({ at: 0, thing: 'examination', which, why: 'added' });
  } else if (shown.n === 0)
    faults.add({ at: entry.n, thing: 'examination', which: '', why: 'missing' });
  else if (entry.salt === undefined) checkEarlierForm(entry, shown, checked);
  else checkShown(entry, shown, checked);
  checkNoStrayParts(database, faults);
}

function checkShown(entry: LogEntry, shown: Shown, { database, commitments, faults }: Checked) {
  const { details } = entry;
  const at = { at: entry.n, thing: 'examination' } as const;
  faults.compare(shown.n, details.examination, { ...at, which: 'number' });
  faults.compare(shown.basis?.records, details.lastRecord, { ...at, which: 'records' });
  faults.compare(shown.basis?.household, details.household, { ...at, which: 'household' });
  faults.compare(shown.basis?.diary, details.diary, { ...at, which: 'diary' });
  const kept = shown.kept();
  if (kept === undefined) return;
  const contents = { ...contentsOfExamination(kept), ...contentsKeptBack(kept) };
  commitments.compare(entry, contents, {
    thing: 'examination',
    which: (name, part) => `${name.replace(/Hash$/, '')} ${part + 1}`,
  });
  commitments.compareLarge(entry, observationsName(entry), {
    thing: 'observations',
    make: (salt) => commitToStored(entry, salt, storedObservationTexts(database, shown.n)),
  });
  commitments.compareLarge(entry, 'timelineHash', {
    thing: 'timeline',
    make: (salt) => commitTo(storedTimelineText(database, shown.n, shown), salt),
  });
}

const observationsName = ({ details }: LogEntry): string =>
  'observationsHash' in details ? 'observationsHash' : 'observationTreeHash';

/** Cases of form 3 committed to all lines at once. */
function commitToStored(entry: LogEntry, salt: string, texts: Iterable<string>): Committed {
  const isAtOnce = observationsName(entry) === 'observationsHash';
  const [atOnce, lines] = [startCommitment(salt), commitToLines(salt)];
  for (const text of texts)
    if (isAtOnce) atOnce.add(`${text}\n`);
    else for (const line of text.split('\n')) lines.add(line);
  return isAtOnce ? atOnce.finish() : lines.finish();
}

/** Cases of form 1 and 2 committed to findings and observations, and to nothing else. */
function checkEarlierForm(entry: LogEntry, shown: Shown, { database, faults }: Checked): void {
  const at = { at: entry.n, which: '' };
  const findings = sha256(canonicalJson(shown.kept()?.findings));
  faults.compare(findings, entry.details.findingsHash, { ...at, thing: 'examination' });
  const observations = createHash('sha256');
  for (const text of storedObservationTexts(database, shown.n)) observations.update(`${text}\n`);
  faults.compare(observations.digest('hex'), entry.details.observations, {
    ...at,
    thing: 'observations',
  });
  faults.skip('examination');
  faults.skip('timeline');
}

/** Parts belong to an examination that is there, be it one that is being made. */
function checkNoStrayParts(database: CaseDatabase, faults: ContentFaults): void {
  for (const table of partTables) {
    const stray = database.get<{ examination: number }>(
      `SELECT examination FROM ${table} WHERE examination NOT IN (SELECT n FROM examinations) LIMIT 1`,
    );
    if (stray !== undefined)
      faults.add({ at: 0, thing: 'examination', which: String(stray.examination), why: 'added' });
  }
}
