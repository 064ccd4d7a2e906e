import { join } from 'node:path';
import type { LogAction } from '../model/log-entry.ts';
import type { CaseFiles } from './case-files.ts';
import type { RecordRow } from './kept-records.ts';
import type { Tidied } from './open-case.ts';
import { originalsIn } from './originals-folder.ts';
import { returnOriginal, setAside } from './set-aside.ts';

/**
 * Makes the originals fit what the rows name: one that is lost and was set aside comes back, and what
 * no row names is set aside. `note` writes the line in the log before anything is moved; where it
 * cannot, all stays where it is.
 */
export function tidyOriginals(
  files: CaseFiles,
  rows: readonly RecordRow[],
  note: (action: LogAction, files: number) => void,
): Pick<Tidied, 'setAside' | 'returned'> {
  const returned = returnLost(files, rows);
  if (returned.length > 0) tryTo(() => note('return-originals', returned.length));
  const named = new Set(rows.map(({ original }) => original));
  const { whole, parts } = originalsIn(files.originals);
  const surplus = [...whole].flatMap(([n, name]) => (named.has(n) ? [] : [name]));
  const moved: string[] = [];
  const all = [...surplus, ...parts];
  if (all.length === 0) return { setAside: moved, returned };
  tryTo(() => {
    note('set-aside', all.length);
    for (const name of all) moved.push(setAside(files, join(files.originals, name)));
  });
  return { setAside: moved, returned };
}

/** Numbers of originals that came back. */
function returnLost(files: CaseFiles, rows: readonly RecordRow[]): number[] {
  const { whole } = originalsIn(files.originals);
  const lost = new Map(rows.map((row) => [row.original, row]));
  for (const n of whole.keys()) lost.delete(n);
  return [...lost.values()]
    .filter((row) => returnOriginal(files, row))
    .map(({ original }) => original);
}

/** A full disk, or a log that does not hold, does not keep a case from opening. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // What stays where it is can be seen there, and is found again the next time.
  }
}
