import type { Reading } from '../../model/observation.ts';
import { disclose } from '../../pack/disclosure/disclose.ts';
import { presenceMark } from '../../pack/disclosure/needed-presence.ts';
import type { PackStated } from '../../pack/verify/read-stated.ts';

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
  const ids = new Set<unknown>();
  for (const line of lines) if (line.includes(presenceMark)) ids.add(idIn(line));
  const { fromMs, untilMs } = stated.selection;
  const { findings } = stated;
  const chosen = {
    ...(fromMs === null ? {} : { fromMs }),
    ...(untilMs === null ? {} : { untilMs }),
    findings: findings.map(({ id }) => id),
    isPrivateIncluded: true,
  };
  const shown = disclose(chosen, {
    examination: { findings, standing: [] },
    household: undefined,
  });
  let leftOut = 0;
  return {
    isShown(reading) {
      const why = shown.leftOutBy(reading);
      if (reading.kind !== 'state' || reading.sort !== 'presence') return why === undefined;
      if (ids.has(reading.id)) return true;
      if (why === 'presence') leftOut += 1;
      return false;
    },
    presenceLeftOut: () => leftOut,
  };
}

function idIn(line: string): unknown {
  try {
    return JSON.parse(line).id;
  } catch {
    return undefined;
  }
}
