import type { LogEntry } from '../../model/log-entry.ts';
import { contentsOfRecords } from '../committed-contents.ts';
import { type RecordRow, recordRows } from '../kept-records.ts';
import { type Checked, sha256 } from './check-statements.ts';
import type { ContentFaults } from './content-faults.ts';

/** Every kept file stands in exactly one entry, as it was kept. */
export function checkRecords({ database, entries, commitments, faults }: Checked): void {
  const rows = recordRows(database);
  const isTold = new Set<number>();
  for (const entry of entries) {
    const span = spanOf(entry);
    if (span === undefined) continue;
    const those = rows.filter(({ n }) => n >= span.first && n < span.first + span.files);
    for (const { n } of those) isTold.add(n);
    checkEntry(entry, those, faults);
    if (entry.salt === undefined) continue;
    const about = {
      thing: 'record',
      which: (_: string, part: number) => String(span.first + part),
    } as const;
    commitments.compare(entry, contentsOfRecords(those), about);
  }
  for (const { n } of rows)
    if (!isTold.has(n)) faults.add({ at: 0, thing: 'record', which: String(n), why: 'added' });
  checkOriginals(rows, faults);
}

/** The files that an entry says were kept: a photo of an earlier form stands alone. */
function spanOf({ action, details }: LogEntry): { first: number; files: number } | undefined {
  if (action !== 'add-records' && action !== 'attach') return undefined;
  const first = Number(details.firstRecord ?? details.record);
  return { first, files: Number(details.files ?? 1) };
}

function checkEntry(entry: LogEntry, those: readonly RecordRow[], faults: ContentFaults): void {
  const { details } = entry;
  const which = String(details.firstRecord ?? details.record);
  const fault = { at: entry.n, thing: 'record', which } as const;
  if (those.length !== Number(details.files ?? 1)) faults.add({ ...fault, why: 'missing' });
  if (entry.salt !== undefined) return;
  faults.skip('record');
  const [one] = those;
  if (entry.action === 'attach') faults.compare(one?.sha256, details.sha256, fault);
  else faults.compare(hashOfList(those), details.list, fault);
}

/** What cases of form 1 and 2 kept of a list: SHA-256 over it as `sha256sum` prints it. */
const hashOfList = (rows: readonly RecordRow[]): string =>
  sha256(rows.map((one) => `${one.sha256}  ${one.path}\n`).join(''));

/** Only files of the same bytes share an original; whether it holds those is seen when it is read. */
function checkOriginals(rows: readonly RecordRow[], faults: ContentFaults): void {
  const hashes = new Map(rows.map(({ original, sha256 }) => [original, sha256]));
  for (const { n, sha256, original } of rows)
    if (hashes.get(original) !== sha256)
      faults.add({ at: 0, thing: 'record', which: String(n), why: 'changed' });
}
