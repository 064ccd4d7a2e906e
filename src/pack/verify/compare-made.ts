import type { PackFile } from '../pack-file.ts';
import type { PackReader } from '../pack-reader.ts';
import { isEqual } from '../tree/encodings.ts';
import { lineName } from '../tree/leaf.ts';
import type { FaultList } from './fault-list.ts';

const lineEnd = 10;

/** Lays what is made again beside a file of the pack, a piece at a time, and names the first line that differs. */
export async function compareMade(
  pack: PackReader,
  { path, content }: PackFile,
  faults: FaultList,
): Promise<void> {
  if (!pack.has(path)) return faults.add('missing', path);
  const { from, until } = pack.span(path);
  let at = from;
  let line = 1;
  for await (const piece of content instanceof Uint8Array ? [content] : content()) {
    const there = await pack.source.read(at, Math.min(piece.length, until - at));
    if (!isEqual(piece, there)) {
      const same = piece.findIndex((byte, index) => byte !== there[index]);
      return faults.add('made-differs', lineName(path, line + linesIn(piece.subarray(0, same))));
    }
    line += linesIn(piece);
    at += piece.length;
  }
  if (at !== until) faults.add('made-differs', lineName(path, line));
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === lineEnd) count += 1;
  return count;
}
