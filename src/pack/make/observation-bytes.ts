import type { OpenCase } from '../../case/open-case.ts';
import type { Reading } from '../../model/observation.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';

/** How much the chosen time left out. */
export type LeftOut = { acts: number; states: number };

const pieceLines = 2_000;

/** The observations that are disclosed, a line of JSON each, in the order of reading. */
export async function* observationBytes(
  open: OpenCase,
  disclosure: Disclosure,
  leftOut: LeftOut,
): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  Object.assign(leftOut, { acts: 0, states: 0 });
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
  if (reading.kind === 'act') leftOut.acts += 1;
  else leftOut.states += 1;
  return undefined;
}
