import type { Act } from '../../model/act.ts';
import type { Observation, Reading } from '../../model/observation.ts';
import { disclose } from '../../pack/disclosure/disclose.ts';
import { actStart, presenceMark } from '../../pack/disclosure/needed-presence.ts';
import { SetOffByPresence } from '../../pack/disclosure/set-off-by-presence.ts';
import type { PackStated } from '../../pack/verify/read-stated.ts';
import { fieldsOf, parsed } from './likeness.ts';
import { placeOf } from './place-of-line.ts';

/** What of all that is read again a pack shows, and how many rows of presence it leaves out. */
export type ShownReadings = {
  isShown(reading: Reading): boolean;
  /** For after the end, with all acts in the order of time; also which acts it misses for no such reason. */
  presenceLeftOut(again: ReadAgain): { readonly count: number; readonly missing: readonly Act[] };
};

type ReadAgain = { readonly acts: readonly Act[]; readonly standing: readonly Observation[] };

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
  const areActsOut = stated.selection.leftOut.presenceActs > 0;
  const actsOut: Act[] = [];
  let leftOut = 0;
  return {
    isShown(reading) {
      const why = shown.leftOutBy(reading);
      const isActOut = areActsOut && why === undefined && reading.kind === 'act';
      if ((why === undefined && !isActOut) || named.has(nameOf(reading))) return true;
      if (isActOut) actsOut.push(reading);
      if (why === 'presence') leftOut += 1;
      return false;
    },
    presenceLeftOut({ acts, standing }) {
      const setOff = new SetOffByPresence({ standing, isOwn: () => false });
      for (const act of acts) setOff.take(act);
      const missing = actsOut.filter(({ id }) => !setOff.ids.has(id));
      return { count: leftOut + actsOut.length - missing.length, missing };
    },
  };
}

const idOf = (reading: unknown): unknown => fieldsOf(reading).id;

function idsIn({ findings, selection }: PackStated, lines: Iterable<string>): Set<unknown> {
  const tells = mayTell(selection);
  const ids = new Set<unknown>(findings.flatMap(({ observations }) => observations));
  for (const line of lines) if (tells(line)) ids.add(idOf(parsed(line)));
  return ids;
}

/** Lines whose like may be left out because of presence. */
const mayTell =
  ({ leftOut }: PackStated['selection']) =>
  (line: string): boolean =>
    line.includes(presenceMark) || (leftOut.presenceActs > 0 && line.startsWith(actStart));

const idAtStart = /^\{"kind":"[a-z]+","id":"([^"]*)"/;

function placesIn({ findings, selection }: PackStated, lines: Iterable<string>): Set<unknown> {
  const behind = new Set(findings.flatMap(({ observations }) => observations));
  const places = new Set<unknown>();
  const tells = mayTell(selection);
  for (const line of lines)
    if (tells(line) || behind.has(idAtStart.exec(line)?.[1] ?? ''))
      places.add(placeOf(parsed(line)));
  return places;
}
