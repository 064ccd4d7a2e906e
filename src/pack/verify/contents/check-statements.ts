import { canonicalJson } from '../../../case/canonical-json.ts';
import { contentsOfDiaryEntry, contentsOfHousehold } from '../../../case/committed-contents.ts';
import { DiaryEntry } from '../../../model/diary-entry.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import { hasRedaction } from '../../disclosure/is-shown-as.ts';
import { paths } from '../../pack-paths.ts';
import { lineName } from '../../tree/leaf.ts';
import { jsonIn } from '../parse-json.ts';
import { compareParts } from './compare-parts.ts';
import type { ContentCheck } from './content-check.ts';

/** Every entry of the diary stands in exactly one entry of the log, in the same order. */
export function checkDiary(check: ContentCheck): void {
  const { pack, entries, faults } = check;
  const told = entries.filter(
    ({ action }) => action === 'write-diary' || action === 'correct-diary',
  );
  const places = new Map(told.map(({ details }, at) => [details.entry, at]));
  let next = 0;
  for (const [index, text] of pack.diary.entries()) {
    const place = lineName(paths.diary, index + 1);
    const written = DiaryEntry.safeParse(jsonIn(text)).data;
    if (written === undefined || canonicalJson(written) !== text) {
      faults.add('not-as-written', place);
      continue;
    }
    const at = places.get(written.id);
    const entry = told[at ?? -1];
    if (at === undefined || entry === undefined || at < next) {
      if (at === undefined && check.hasHidden()) check.skip(place);
      else faults.add('content-not-logged', place);
      continue;
    }
    for (const { n } of told.slice(next, at)) faults.add('content-missing', lineName(paths.log, n));
    next = at + 1;
    compareEntry(check, entry, { text, written, place });
  }
  for (const { n } of told.slice(next)) faults.add('content-missing', lineName(paths.log, n));
}

type Written = { readonly text: string; readonly written: DiaryEntry; readonly place: string };

function compareEntry(check: ContentCheck, entry: LogEntry, { text, written, place }: Written) {
  if (entry.salt !== undefined)
    for (const [name, shown] of Object.entries(contentsOfDiaryEntry(written)))
      compareParts(check, { entry, name }, shown, () => place);
  else if (hasRedaction(text)) check.skip(place);
  else if (check.sha256(text) === entry.details.hash) check.note();
  else check.faults.add('content-differs', place);
}

/** The household file is the one that was saved last. */
export function checkHousehold(check: ContentCheck): void {
  const { pack, entries, faults } = check;
  const entry = entries.findLast(({ action }) => action === 'save-household');
  const text = pack.text(paths.household);
  if (check.hasHidden(entry?.n)) {
    if (text !== undefined) check.skip(paths.household);
  } else if (entry === undefined) {
    if (text !== undefined) faults.add('content-not-logged', paths.household);
  } else if (text === undefined) faults.add('content-missing', lineName(paths.log, entry.n));
  else if (entry.salt !== undefined)
    compareParts(
      check,
      { entry, name: 'householdHash' },
      contentsOfHousehold(text).householdHash ?? [],
      () => paths.household,
    );
  else if (hasRedaction(text) || (pack.selection?.redactedPeople ?? 1) > 0)
    check.skip(paths.household);
  else if (check.sha256(text) === entry.details.hash) check.note();
  else faults.add('content-differs', paths.household);
}
