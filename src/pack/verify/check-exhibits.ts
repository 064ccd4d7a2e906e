import { redactedPersonMark } from '../disclosure/disclosure.ts';
import { Exhibit } from '../exhibit.ts';
import { paths } from '../pack-paths.ts';
import { hexOf } from '../tree/encodings.ts';
import { lineName } from '../tree/leaf.ts';
import type { Sha256 } from '../tree/tools.ts';
import type { Check } from '../verdict.ts';
import { type FaultList, faultList } from './fault-list.ts';
import { jsonIn, textIn } from './parse-json.ts';
import type { FileRead } from './read-contents.ts';
import type { AddedToLog } from './watch-log.ts';

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
  readonly added: readonly AddedToLog[];
};

/** Whether each original is the one that was kept, and the log names the same ones. */
export function checkExhibits(
  sha256: Sha256,
  { exhibits, files, added }: Exhibited,
  faults: FaultList = faultList(),
): Check {
  const given = new Set<string>();
  for (const [index, exhibit] of exhibits.entries()) {
    if (exhibit.n <= (exhibits[index - 1]?.n ?? 0))
      faults.add('not-as-written', lineName(paths.exhibits, index + 1));
    if (exhibit.file === null) continue;
    given.add(exhibit.file);
    checkOriginal(exhibit, exhibit.file, { files, faults });
  }
  for (const path of files.keys())
    if (path.startsWith(paths.originals) && !given.has(path)) faults.add('not-listed', path);
  checkAgainstLog(sha256, { exhibits, added }, faults);
  return faults.check('exhibits');
}

type Files = { readonly files: ReadonlyMap<string, FileRead>; readonly faults: FaultList };

function checkOriginal(exhibit: Exhibit, path: string, { files, faults }: Files): void {
  const file = path.startsWith(paths.originals) ? files.get(path) : undefined;
  if (file === undefined) faults.add('missing', path);
  else if (file.sha256 !== exhibit.sha256 || file.bytes !== exhibit.bytes)
    faults.add('original-differs', path);
}

/** The log holds a hash over each list that was added, as `sha256sum` would print it. */
function checkAgainstLog(
  sha256: Sha256,
  { exhibits, added }: Pick<Exhibited, 'exhibits' | 'added'>,
  faults: FaultList,
): void {
  let at = 0;
  let before = 0;
  for (const { where, firstRecord, files, list } of added) {
    while ((exhibits[at]?.n ?? firstRecord) < firstRecord) at += 1;
    const those = exhibits.slice(at, at + files);
    const isInOrder = firstRecord > before && those[0]?.n === firstRecord;
    before = firstRecord + files - 1;
    at += those.length;
    if (those.some(({ path }) => path.includes(redactedPersonMark))) continue;
    const text = those.map((one) => `${one.sha256}  ${one.path}\n`).join('');
    const isSame = hexOf(sha256(new TextEncoder().encode(text))) === list;
    if (!isInOrder || those.length !== files || !isSame) faults.add('log-names-others', where);
  }
}
