import { createHash } from 'node:crypto';
import type { Reading } from '../model/observation.ts';
import type { CaseDatabase } from './case-database.ts';
import { packText, unpackText } from './packed-text.ts';
import type { Piece } from './timeline/write-timeline.ts';

const linesAtOnce = 256 * 1024;

/** Takes observations as they were read and gives them on in pieces; `finish` gives their SHA-256. */
export function writeObservationLines(keep: (piece: Piece) => void) {
  const hash = createHash('sha256');
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
      hash.update(`${line}\n`);
      lines.push(line);
      held += line.length;
      if (held >= linesAtOnce) flush();
    },
    finish(): string {
      flush();
      return hash.digest('hex');
    },
  };
}

/** In the order of reading; throws where another examination took the place of this one meanwhile. */
export async function* readObservationLines(
  database: CaseDatabase,
  examination: number,
  isCurrent: () => boolean,
): AsyncGenerator<string> {
  for (let n = 0; ; n += 1) {
    if (!isCurrent()) throw new Error('another examination took the place of this one');
    const row = database.get<{ lines: Uint8Array }>(
      'SELECT lines FROM observation_chunks WHERE examination = ? AND n = ?',
      [examination, n],
    );
    if (row === undefined) return;
    yield* unpackText(row.lines).split('\n');
  }
}
