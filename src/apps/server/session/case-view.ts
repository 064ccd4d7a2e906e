import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Standing, stand } from '../../../access/stand.ts';
import { asShown } from '../../../case/as-shown.ts';
import type { KeptExamination } from '../../../case/kept-examination.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import type { Timeline } from '../../../case/timeline.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';

/** An open case, with what is worked out from it kept at hand until something changes. */
export type CaseView = {
  readonly open: OpenCase;
  kept(): KeptExamination | undefined;
  standing(): Standing | undefined;
  /** Both; throws `not-found` where nothing was examined yet. */
  examined(): { readonly kept: KeptExamination; readonly standing: Standing };
  /** The passwords of backups that were typed since it was opened, with more of them. */
  keys(more?: readonly string[]): readonly string[];
  /** Makes the first filter as quick as the others; returns at once. */
  readAhead(): void;
  /** To be called whenever records, household or examination changed. */
  forget(): void;
};

export function viewCase(open: OpenCase): CaseView {
  let known: { kept: KeptExamination | undefined; standing?: Standing } | undefined;
  const look = () => {
    known ??= { kept: open.examination() };
    return known;
  };
  const standing = (): Standing | undefined => {
    const { kept, standing: made } = look();
    if (kept === undefined || made !== undefined) return made;
    const { nowMs } = kept;
    const found = stand(kept.standing, { household: asShown(open).household(), nowMs });
    known = { kept, standing: found };
    return found;
  };
  const typed = new Set<string>();
  let isAhead = false;
  return {
    open,
    readAhead() {
      if (isAhead) return;
      isAhead = true;
      // What cannot be read is told to whoever asks for it; a case that was closed asks for nothing.
      readInTurns(open.timeline()).catch(() => undefined);
    },
    keys(more = []) {
      for (const key of more) typed.add(key);
      return [...typed];
    },
    kept: () => look().kept,
    standing,
    examined() {
      const { kept } = look();
      const found = standing();
      if (kept === undefined || found === undefined) throw notExamined();
      return { kept, standing: found };
    },
    forget() {
      known = undefined;
      isAhead = false;
    },
  };
}

/** What the page asks for at the same time comes first. */
const restMs = 200;

async function readInTurns(timeline: Timeline): Promise<void> {
  await setTimeout(restMs, undefined, { ref: false });
  // A filter that is asked meanwhile waits for one piece at most.
  for (const _ of timeline.readAhead()) await setImmediate();
}

function notExamined(): HomegroundError {
  return new HomegroundError(
    'not-found',
    'The records have not been read yet.',
    'Bring in records and let them be read first.',
  );
}
