import { createHash } from 'node:crypto';
import type { LogEntry } from '../../model/log-entry.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { CaseDatabase } from '../case-database.ts';
import { contentsOfDiaryEntry, contentsOfHousehold } from '../committed-contents.ts';
import { parseDiaryEntry } from '../diary.ts';
import type { CommitmentCheck } from './compare-commitments.ts';
import { type ContentFaults, pairInOrder } from './content-faults.ts';

export type Checked = {
  readonly database: CaseDatabase;
  readonly entries: readonly LogEntry[];
  readonly commitments: CommitmentCheck;
  readonly faults: ContentFaults;
};

type HouseholdRow = { readonly n: number; readonly saved_ms: number; readonly text: string };
type DiaryRow = { readonly n: number; readonly id: string; readonly entry: string };

/** Every household text that was ever saved is there, as it was saved. */
export function checkHouseholds({ database, entries, commitments, faults }: Checked): void {
  const rows = database.all<HouseholdRow>('SELECT * FROM household ORDER BY n');
  const told = entries.filter(({ action }) => action === 'save-household');
  for (const { row, entry } of pairInOrder({ rows, entries: told }, 'household', faults)) {
    const fault = { at: entry.n, thing: 'household', which: String(row.n) } as const;
    if (entry.salt === undefined) {
      faults.compare(sha256(row.text), entry.details.hash, fault);
      continue;
    }
    faults.compare(row.saved_ms, entry.details.savedMs, fault);
    const about = { thing: 'household', which: () => fault.which } as const;
    commitments.compare(entry, contentsOfHousehold(row.text), about);
  }
}

/** Every entry of the diary is there, as it was written, in the order of writing. */
export function checkDiary({ database, entries, commitments, faults }: Checked): void {
  const rows = database.all<DiaryRow>('SELECT * FROM diary ORDER BY n');
  const told = entries.filter(
    ({ action }) => action === 'write-diary' || action === 'correct-diary',
  );
  for (const { row, entry } of pairInOrder({ rows, entries: told }, 'diary', faults)) {
    const fault = { at: entry.n, thing: 'diary', which: row.id } as const;
    faults.compare(row.id, entry.details.entry, fault);
    const written = parseDiaryEntry(row.entry);
    if (written === undefined || written.id !== row.id || canonicalJson(written) !== row.entry)
      faults.add({ ...fault, why: 'changed' });
    else if (entry.salt === undefined) faults.compare(sha256(row.entry), entry.details.hash, fault);
    else {
      const about = { thing: 'diary', which: () => row.id } as const;
      commitments.compare(entry, contentsOfDiaryEntry(written), about);
    }
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
