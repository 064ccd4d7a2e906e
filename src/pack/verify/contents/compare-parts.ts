import { type GivenCommitment, textOfParts } from '../../../model/commitment.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import { paths } from '../../pack-paths.ts';
import { lineName } from '../../tree/leaf.ts';
import type { ContentCheck } from './content-check.ts';

/** Where a part stands in the pack, by its place in the list. */
type PlaceOf = (part: number) => string;

/** The commitments of one detail of an entry, found to be those that it holds the hash of. */
export function partsOf(
  { faults, sha256, partsOf: allOf }: ContentCheck,
  entry: LogEntry,
  name: string,
): readonly GivenCommitment[] {
  const parts = allOf(entry.n, name);
  const where = `${lineName(paths.log, entry.n)} ${name}`;
  const isInOrder = parts.every(({ part }, at) => part === at);
  if (isInOrder && sha256(textOfParts(parts)) === entry.details[name]) return parts;
  faults.add(parts.length === 0 ? 'commitment-missing' : 'commitment-differs', where);
  return [];
}

/** Each thing in a list is the one that the log commits to, and there are no others. */
export function compareParts(
  check: ContentCheck,
  { entry, name }: { readonly entry: LogEntry; readonly name: string },
  shown: readonly string[],
  placeOf: PlaceOf,
): void {
  const parts = partsOf(check, entry, name);
  if (parts.length === 0 && shown.length > 0) return;
  if (parts.length > shown.length)
    check.faults.add('content-missing', lineName(paths.log, entry.n));
  for (const [at, text] of shown.entries()) {
    const part = parts[at];
    if (part === undefined) check.faults.add('content-not-logged', placeOf(at));
    else comparePart(check, part, { text, place: placeOf(at) });
  }
}

type Shown = { readonly text: string; readonly place: string };

function comparePart(check: ContentCheck, part: GivenCommitment, { text, place }: Shown): void {
  if (part.salt === null) check.skip(place);
  else if (check.sha256(part.salt + text) === part.commitment) check.note();
  else check.faults.add('content-differs', place);
}

/**
 * The same where some may have been left out: those that are shown as they are have to come in the
 * order of the list, and between two of them no more than there are places for what is covered.
 */
export function compareChosen(
  check: ContentCheck,
  { entry, name }: { readonly entry: LogEntry; readonly name: string },
  shown: readonly string[],
  placeOf: PlaceOf,
): void {
  const parts = partsOf(check, entry, name);
  if (parts.length === 0 && shown.length > 0) return;
  let next = 0;
  let places = 0;
  const pass = (until: number): void => {
    for (; next < until; next += 1, places -= 1)
      if (places > 0) check.skip(placeOf(next));
      else check.faults.add('content-not-logged', placeOf(next));
    places = 0;
  };
  for (const { salt, commitment } of parts) {
    if (salt === null) {
      places += 1;
      continue;
    }
    const at = shown.findIndex(
      (text, index) => index >= next && check.sha256(salt + text) === commitment,
    );
    if (at === -1) {
      // What comes behind has lost its place: one is enough to tell of.
      check.faults.add('content-differs', placeOf(next));
      return;
    }
    pass(at);
    check.note();
    next = at + 1;
  }
  pass(shown.length);
}
