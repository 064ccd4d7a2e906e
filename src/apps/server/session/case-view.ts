import { type Standing, stand } from '../../../access/stand.ts';
import type { KeptExamination } from '../../../case/kept-examination.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { TimelineFilter } from '../../../model/timeline.ts';

/** An open case, with what is worked out from it kept at hand until something changes. */
export type CaseView = {
  readonly open: OpenCase;
  kept(): KeptExamination | undefined;
  standing(): Standing | undefined;
  /** Both; throws `not-found` where nothing was examined yet. */
  examined(): { readonly kept: KeptExamination; readonly standing: Standing };
  /** How many acts pass a filter; the last answer is at hand while somebody leafs through its pages. */
  countOf(filter: TimelineFilter): number;
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
    const found = stand(kept.standing, { household: open.household(), nowMs });
    known = { kept, standing: found };
    return found;
  };
  let counted: { readonly filter: string; readonly count: number } | undefined;
  return {
    open,
    countOf(asked) {
      const filter = JSON.stringify(asked);
      if (counted?.filter !== filter) counted = { filter, count: open.timeline().count(asked) };
      return counted.count;
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
      counted = undefined;
    },
  };
}

function notExamined(): HomegroundError {
  return new HomegroundError(
    'not-found',
    'The records have not been read yet.',
    'Bring in records and let them be read first.',
  );
}
