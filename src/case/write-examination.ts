import type { CaseDatabase } from './case-database.ts';
import type { ExaminationWriter, KeptExamination } from './kept-examination.ts';
import { type CommittedLines, writeObservationLines } from './observation-lines.ts';
import type { Names } from './timeline/names.ts';
import { digestTimeline } from './timeline/timeline-digest.ts';
import { keepPiece, type Piece, writeTimeline } from './timeline/write-timeline.ts';

const writtenAtOnce = 4 * 1024 * 1024;

type Facts = {
  readonly acts: number;
  readonly names: Names;
  /** What the log commits to of the timeline, and of the observations. */
  readonly timeline: string;
  readonly observations: CommittedLines;
};
type Ends = { finished(kept: KeptExamination, facts: Facts): void; givenUp(): void };

/** Pieces go to the database as they fill up, under a number that nobody looks at before the end. */
export function writeExamination(
  database: CaseDatabase,
  examination: number,
  ends: Ends,
): ExaminationWriter {
  const outbox = createOutbox(database, examination);
  const digest = digestTimeline();
  const timeline = writeTimeline((piece) => {
    digest.addPiece(piece);
    outbox.keep(piece);
  });
  const lines = writeObservationLines(outbox.keep);
  return {
    addReading: (reading) => lines.add(reading),
    addRow: (row) => timeline.add(row),
    finish(kept) {
      const observations = lines.finish();
      const written = timeline.finish();
      outbox.flush();
      ends.finished(kept, { ...written, observations, timeline: digest.text(written) });
    },
    giveUp: () => ends.givenUp(),
  };
}

function createOutbox(database: CaseDatabase, examination: number) {
  let waiting: Piece[] = [];
  let held = 0;
  const flush = (): void => {
    const pieces = waiting;
    waiting = [];
    held = 0;
    database.write(() => {
      for (const piece of pieces) keepPiece(database, examination, piece);
    });
  };
  return {
    flush,
    keep(piece: Piece): void {
      waiting.push(piece);
      held += piece.bytes.length;
      if (held >= writtenAtOnce) flush();
    },
  };
}
