import { contentsOfRecords } from '../../../case/committed-contents.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import { hasRedaction } from '../../disclosure/is-shown-as.ts';
import type { Exhibit } from '../../exhibit.ts';
import {
  isPathShownAs,
  type OriginalNames,
  originalNamesIn,
  withOriginalName,
} from '../../original-names.ts';
import { paths } from '../../pack-paths.ts';
import { lineName } from '../../tree/leaf.ts';
import { compareParts } from './compare-parts.ts';
import type { ContentCheck } from './content-check.ts';

/** Every exhibit stands in exactly one entry of the log, as it was kept. */
export function checkKept(check: ContentCheck): void {
  const { pack, entries } = check;
  const names = namesIn(check);
  const placeOf = (index: number): string => lineName(paths.exhibits, index + 1);
  const passBy = (from: number, until: number): void => {
    for (let index = from; index < until; index += 1)
      if (check.hasHidden()) check.skip(placeOf(index));
      else check.faults.add('content-not-logged', placeOf(index));
  };
  let next = 0;
  for (const entry of entries) {
    const span = spanOf(entry);
    if (span === undefined) continue;
    const begin = indexFrom(pack.exhibits, next, ({ n }) => n >= span.first);
    const end = indexFrom(pack.exhibits, begin, ({ n }) => n >= span.first + span.files);
    passBy(next, begin);
    next = end;
    const those = pack.exhibits.slice(begin, end);
    if (those.length !== span.files)
      check.faults.add('log-names-others', lineName(paths.log, entry.n));
    if (entry.salt === undefined) checkEarlierForm(check, entry, those);
    else {
      const named = those.map((one) => withOriginalName(one, names));
      compareExhibits(check, entry, named, (part) => placeOf(begin + part));
    }
  }
  passBy(next, pack.exhibits.length);
}

/** A name that is masked elsewhere is the one that the log commits to, and may be masked so. */
function namesIn({ pack, faults }: ContentCheck): OriginalNames {
  const names = originalNamesIn(pack.text(paths.originalNames));
  if (names === undefined) faults.add('not-as-written', paths.originalNames);
  const shown = new Map(pack.exhibits.map(({ n, path, file }) => [n, file && path]));
  for (const [n, path] of names ?? [])
    if (!isPathShownAs(shown.get(n) ?? '*', path))
      faults.add('content-differs', `${paths.originalNames} ${n}`);
  return names ?? new Map();
}

/** The first place from one on that is meant; the end where there is none. */
function indexFrom(
  exhibits: readonly Exhibit[],
  from: number,
  isMeant: (exhibit: Exhibit) => boolean,
): number {
  let index = from;
  for (let one = exhibits[index]; one !== undefined && !isMeant(one); one = exhibits[index])
    index += 1;
  return index;
}

function compareExhibits(
  check: ContentCheck,
  entry: LogEntry,
  those: readonly Exhibit[],
  placeOf: (part: number) => string,
): void {
  for (const [name, shown] of Object.entries(contentsOfRecords(those)))
    compareParts(check, { entry, name }, shown, placeOf);
}

function spanOf({ action, details }: LogEntry): { first: number; files: number } | undefined {
  if (action !== 'add-records' && action !== 'attach') return undefined;
  return {
    first: Number(details.firstRecord ?? details.record),
    files: Number(details.files ?? 1),
  };
}

/** Without a salt: SHA-256 over the list as `sha256sum` prints it, or of the one file that was attached. */
function checkEarlierForm(check: ContentCheck, entry: LogEntry, those: readonly Exhibit[]): void {
  const { details, n } = entry;
  const where = lineName(paths.log, n);
  const isCovered = those.some(({ path, sha256 }) => hasRedaction(path) || sha256 === null);
  const list = those.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  const isSame =
    entry.action === 'attach'
      ? those.every(({ sha256 }) => sha256 === details.sha256)
      : check.sha256(list) === details.list;
  if (isCovered) check.skip(where);
  else if (isSame) check.note();
  else check.faults.add('log-names-others', where);
}
