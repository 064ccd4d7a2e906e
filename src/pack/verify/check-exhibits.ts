import { Exhibit } from '../exhibit.ts';
import { paths } from '../pack-paths.ts';
import { lineName } from '../tree/leaf.ts';
import type { Check } from '../verdict.ts';
import { type FaultList, faultList } from './fault-list.ts';
import { jsonIn, textIn } from './parse-json.ts';
import type { FileRead } from './read-contents.ts';

/** The exhibit in a line; undefined for anything this program would not have written. */
export function exhibitIn(bytes: Uint8Array): Exhibit | undefined {
  const text = textIn(bytes);
  const exhibit = Exhibit.safeParse(jsonIn(text)).data;
  return exhibit !== undefined && exhibitLine(exhibit) === text ? exhibit : undefined;
}

export const exhibitLine = (one: Exhibit): string =>
  JSON.stringify({
    n: one.n,
    path: one.path,
    sha256: one.sha256,
    bytes: one.bytes,
    batch: one.batch,
    addedMs: one.addedMs,
    reader: one.reader,
    isAttachment: one.isAttachment,
    file: one.file,
    withheld: one.withheld,
  });

export type Exhibited = {
  readonly exhibits: readonly Exhibit[];
  readonly files: ReadonlyMap<string, FileRead>;
};

/** Whether each original is the one that was kept. */
export function checkExhibits(
  { exhibits, files }: Exhibited,
  faults: FaultList = faultList(),
): Check {
  const given = new Set<string>([paths.originalNames]);
  for (const [index, exhibit] of exhibits.entries()) {
    if (exhibit.n <= (exhibits[index - 1]?.n ?? 0))
      faults.add('not-as-written', lineName(paths.exhibits, index + 1));
    if (exhibit.file === null) continue;
    given.add(exhibit.file);
    checkOriginal(exhibit, exhibit.file, { files, faults });
  }
  for (const path of files.keys())
    if (path.startsWith(paths.originals) && !given.has(path)) faults.add('not-listed', path);
  return faults.check('exhibits');
}

type Files = { readonly files: ReadonlyMap<string, FileRead>; readonly faults: FaultList };

function checkOriginal(exhibit: Exhibit, path: string, { files, faults }: Files): void {
  const file = path.startsWith(paths.originals) ? files.get(path) : undefined;
  if (file === undefined) faults.add('missing', path);
  else if (file.sha256 !== exhibit.sha256 || file.bytes !== exhibit.bytes)
    faults.add('original-differs', path);
}
