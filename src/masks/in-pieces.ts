const longestPiece = 4_000;
const reach = 400;

/**
 * A text without end in pieces that a pattern can go through, each cut behind a gap between words
 * where there is one near its end.
 */
export function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longestPiece) {
    const until = cutIn(text, from + longestPiece);
    pieces.push(text.slice(from, until));
    from = until;
  }
  return [...pieces, text.slice(from)];
}

function cutIn(text: string, latest: number): number {
  const gap = text.slice(latest - reach, latest).search(/\s\S*$/u);
  if (gap >= 0) return latest - reach + gap + 1;
  return isHighHalf(text.charCodeAt(latest - 1)) ? latest - 1 : latest;
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
