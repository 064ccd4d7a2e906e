import type { LogEntry } from '../../model/log-entry.ts';
import type { CaseThing, ContentFault } from '../open-case.ts';

/** Gathers what a case holds otherwise than its log tells. */
export type ContentFaults = {
  readonly faults: readonly ContentFault[];
  readonly notCompared: ReadonlySet<CaseThing>;
  add(fault: ContentFault): void;
  /** A fault unless both are the same. */
  compare(there: unknown, told: unknown, fault: Omit<ContentFault, 'why'>): void;
  skip(thing: CaseThing): void;
};

export function contentFaults(): ContentFaults {
  const faults: ContentFault[] = [];
  const notCompared = new Set<CaseThing>();
  return {
    faults,
    notCompared,
    add: (fault) => void faults.push(fault),
    compare(there, told, fault) {
      if (there !== told) faults.push({ ...fault, why: 'changed' });
    },
    skip: (thing) => void notCompared.add(thing),
  };
}

/** Lays what was written one after the other beside the entries that tell of it. */
export function pairInOrder<Row extends { readonly n: number }>(
  { rows, entries }: { readonly rows: readonly Row[]; readonly entries: readonly LogEntry[] },
  thing: CaseThing,
  faults: ContentFaults,
): readonly { readonly row: Row; readonly entry: LogEntry }[] {
  const pairs: { row: Row; entry: LogEntry }[] = [];
  for (let at = 0; at < Math.max(rows.length, entries.length); at += 1) {
    const [row, entry] = [rows[at], entries[at]];
    const which = String(row?.n ?? at + 1);
    if (entry === undefined) faults.add({ at: 0, thing, which, why: 'added' });
    else if (row === undefined) faults.add({ at: entry.n, thing, which, why: 'missing' });
    else {
      // Rows are numbered from 1 and never taken away.
      faults.compare(row.n, at + 1, { at: entry.n, thing, which });
      pairs.push({ row, entry });
    }
  }
  return pairs;
}
