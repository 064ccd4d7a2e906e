import type { OpenCase } from '../../case/open-case.ts';
import type { Reading } from '../../model/observation.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';

/** How many lines of states were not chosen. */
type LeftOut = { states: number };

const pieceLines = 2_000;

/** The observations that are disclosed, a line of JSON each, in the order of reading. */
export async function* observationBytes(
  open: OpenCase,
  disclosure: Disclosure,
  leftOut: LeftOut,
): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  leftOut.states = 0;
  let waiting: string[] = [];
  for await (const line of open.observationLines()) {
    const shown = disclosure.isWhole ? line : shownLine(line, disclosure, leftOut);
    if (shown !== undefined) waiting.push(shown);
    if (waiting.length < pieceLines) continue;
    yield utf8.encode(`${waiting.join('\n')}\n`);
    waiting = [];
  }
  if (waiting.length > 0) yield utf8.encode(`${waiting.join('\n')}\n`);
}

function shownLine(line: string, disclosure: Disclosure, leftOut: LeftOut): string | undefined {
  const reading = JSON.parse(line) as Reading;
  const shown = disclosure.reading(reading);
  if (shown !== undefined) return JSON.stringify(shown);
  if (reading.kind === 'state') leftOut.states += 1;
  return undefined;
}
