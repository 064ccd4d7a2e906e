import type { Reading } from '../../model/observation.ts';
import { disclose } from '../../pack/disclosure/disclose.ts';
import { presenceMark } from '../../pack/disclosure/needed-presence.ts';
import type { PackStated } from '../../pack/verify/read-stated.ts';
import { fieldsOf, parsed } from './likeness.ts';
import { placeOf } from './place-of-line.ts';

/** What of all that is read again a pack shows, and how many rows of presence it leaves out. */
export type ShownReadings = {
  isShown(reading: Reading): boolean;
  presenceLeftOut(): number;
};

/**
 * By what a pack says was chosen: what lies in the time, or behind one of its findings. Whose presence
 * it shows is not worked out again: what it shows has to be right, and the rest is counted.
 */
export function shownReadings(stated: PackStated, lines: Iterable<string>): ShownReadings {
  const { fromMs, untilMs, redactedPeople } = stated.selection;
  // A pack that redacts people has ids of its own: what it shows is known by its place.
  const nameOf = redactedPeople > 0 ? placeOf : idOf;
  const named = redactedPeople > 0 ? placesIn(stated, lines) : idsIn(stated, lines);
  const chosen = {
    ...(fromMs === null ? {} : { fromMs }),
    ...(untilMs === null ? {} : { untilMs }),
    findings: [],
    isPrivateIncluded: true,
  };
  const shown = disclose(chosen, {
    examination: { findings: [], standing: [] },
    household: undefined,
  });
  let leftOut = 0;
  return {
    isShown(reading) {
      const why = shown.leftOutBy(reading);
      if (why === undefined || named.has(nameOf(reading))) return true;
      if (why === 'presence') leftOut += 1;
      return false;
    },
    presenceLeftOut: () => leftOut,
  };
}

const idOf = (reading: unknown): unknown => fieldsOf(reading).id;

function idsIn({ findings }: PackStated, lines: Iterable<string>): Set<unknown> {
  const ids = new Set<unknown>(findings.flatMap(({ observations }) => observations));
  for (const line of lines) if (line.includes(presenceMark)) ids.add(idOf(parsed(line)));
  return ids;
}

const idAtStart = /^\{"kind":"[a-z]+","id":"([^"]*)"/;

function placesIn({ findings }: PackStated, lines: Iterable<string>): Set<unknown> {
  const behind = new Set(findings.flatMap(({ observations }) => observations));
  const places = new Set<unknown>();
  for (const line of lines)
    if (line.includes(presenceMark) || behind.has(idAtStart.exec(line)?.[1] ?? ''))
      places.add(placeOf(parsed(line)));
  return places;
}
