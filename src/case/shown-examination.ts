import { type CaseDatabase, required } from './case-database.ts';
import type { KeptExamination } from './kept-examination.ts';
import { readJson, unpackText } from './packed-text.ts';
import { type Names, noNames } from './timeline/names.ts';
import { openTimeline } from './timeline/open-timeline.ts';
import { readTimeline } from './timeline/stored-timeline.ts';
import type { Timeline } from './timeline.ts';

/** What an examination was made from: the last record, household text and diary entry at its start. */
export type Basis = {
  readonly records: number;
  readonly household: number;
  readonly diary: number;
};

/** The latest examination that was finished, for as long as there is no later one; `n` is 0 for none. */
export type Shown = {
  readonly n: number;
  readonly basis: Basis | undefined;
  readonly acts: number;
  readonly names: Names;
  readonly timeline: Timeline;
  kept(): KeptExamination | undefined;
};

type Row = Basis & { n: number; acts: number; names: Uint8Array };

export function readShown(database: CaseDatabase): Shown {
  const row = database.get<Row>(
    'SELECT n, records, household, diary, acts, names FROM examinations WHERE kept IS NOT NULL ORDER BY n DESC LIMIT 1',
  );
  if (row === undefined) {
    const timeline = openTimeline(readTimeline(database, 0, { acts: 0, names: noNames }));
    return { n: 0, basis: undefined, acts: 0, names: noNames, timeline, kept: () => undefined };
  }
  const { n, acts, records, household, diary } = row;
  const names = readJson<Names>(unpackText(row.names));
  let kept: KeptExamination | undefined;
  return {
    n,
    basis: { records, household, diary },
    acts,
    names,
    timeline: openTimeline(readTimeline(database, n, { acts, names })),
    kept() {
      kept ??= readKept(database, n);
      return kept;
    },
  };
}

function readKept(database: CaseDatabase, n: number): KeptExamination {
  const row = database.get<{ kept: Uint8Array }>('SELECT kept FROM examinations WHERE n = ?', [n]);
  return readJson(unpackText(required(row, 'the examination').kept));
}
