import { readSync } from 'node:fs';
import { packLimits } from '../../pack/limits.ts';

export type Stretch = { readonly from: number; readonly until: number };

const pieceBytes = 2 ** 20;
const lineEnd = 10;

/** The lines of a stretch of a file, one at a time and at once: whoever reads again does not wait. */
export function* linesOfFile(file: number, { from, until }: Stretch): Generator<string> {
  let waiting = Buffer.alloc(0);
  for (let at = from; at < until; ) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, until - at));
    const read = readSync(file, piece, 0, piece.length, at);
    if (read === 0) break;
    at += read;
    const bytes = Buffer.concat([waiting, piece.subarray(0, read)]);
    let start = 0;
    for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, start)) {
      yield bytes.toString('utf8', start, end);
      start = end + 1;
    }
    waiting = Buffer.from(bytes.subarray(start));
    // A line that goes on for ever is none that this program wrote; what follows is not like it either.
    if (waiting.length > packLimits.lineBytes) return;
  }
  if (waiting.length > 0) yield waiting.toString('utf8');
}
