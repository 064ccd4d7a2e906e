import type { Reading } from '../model/observation.ts';
import type { CaseDatabase } from './case-database.ts';
import { commitToLines } from './observation-tree/commit-to-lines.ts';
import { packText, unpackText } from './packed-text.ts';
import type { Piece } from './timeline/write-timeline.ts';

const linesAtOnce = 256 * 1024;

/** What the log commits to of all lines, and how many there are. */
export type CommittedLines = ReturnType<ReturnType<typeof commitToLines>['finish']>;

/** Takes observations as they were read and gives them on in pieces; `finish` commits to them. */
export function writeObservationLines(keep: (piece: Piece) => void) {
  const commitment = commitToLines();
  let lines: string[] = [];
  let held = 0;
  let n = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    keep({ table: 'observation_chunks', n, bytes: packText(lines.join('\n')) });
    n += 1;
    lines = [];
    held = 0;
  };
  return {
    add(reading: Reading): void {
      if (reading.kind === 'unread') return;
      const line = JSON.stringify(reading);
      commitment.add(line);
      lines.push(line);
      held += line.length;
      if (held >= linesAtOnce) flush();
    },
    finish(): CommittedLines {
      flush();
      return commitment.finish();
    },
  };
}

/** The pieces of one examination in order, each with line ends between its lines. */
export function* storedObservationTexts(
  database: CaseDatabase,
  examination: number,
): Generator<string> {
  for (let n = 0; ; n += 1) {
    const row = database.get<{ lines: Uint8Array }>(
      'SELECT lines FROM observation_chunks WHERE examination = ? AND n = ?',
      [examination, n],
    );
    if (row === undefined) return;
    yield unpackText(row.lines);
  }
}

/** In the order of reading; throws where another examination took the place of this one meanwhile. */
export async function* readObservationLines(
  database: CaseDatabase,
  examination: number,
  isCurrent: () => boolean,
): AsyncGenerator<string> {
  const texts = storedObservationTexts(database, examination);
  for (;;) {
    if (!isCurrent()) throw new Error('another examination took the place of this one');
    const text = texts.next();
    if (text.done) return;
    yield* text.value.split('\n');
  }
}
