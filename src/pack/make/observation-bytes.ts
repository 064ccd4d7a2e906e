import type { OpenCase } from '../../case/open-case.ts';
import type { Reading } from '../../model/observation.ts';
import type { Disclosure, LeftOut } from '../disclosure/disclosure.ts';

/** How many lines were not chosen, by why. */
export const nothingLeftOut: LeftOut = { acts: 0, states: 0, presence: 0, presenceActs: 0 };

const pieceLines = 2_000;

/** The observations that are disclosed, a line of JSON each, in the order of reading. */
export async function* observationBytes(
  open: OpenCase,
  disclosure: Disclosure,
  leftOut: LeftOut,
): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  Object.assign(leftOut, nothingLeftOut);
  const acts = new Set<string>();
  const shownLine = (line: string): string | undefined => {
    const reading = JSON.parse(line) as Reading;
    const why = disclosure.leftOutBy(reading);
    if (why === undefined) return JSON.stringify(disclosure.reading(reading));
    leftOut[why] += 1;
    if (why === 'presence' && reading.kind === 'act') acts.add(reading.id);
    leftOut.presenceActs = acts.size;
    return undefined;
  };
  let waiting: string[] = [];
  for await (const line of open.observationLines()) {
    const shown = disclosure.isWholeLine(line) ? line : shownLine(line);
    if (shown !== undefined) waiting.push(shown);
    if (waiting.length < pieceLines) continue;
    yield utf8.encode(`${waiting.join('\n')}\n`);
    waiting = [];
  }
  if (waiting.length > 0) yield utf8.encode(`${waiting.join('\n')}\n`);
}
