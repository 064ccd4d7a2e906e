import type { Grade } from '../../../../model/act.ts';
import { grades } from './grades.ts';
import { type LaneTile, type Mark, stretchesInTile, type TileId, tileStart } from './lane-tiles.ts';
import type { TimeView } from './zoom.ts';

/** A piece of a bar: `grade` decides how it is filled. Pixels from the top left of its line. */
export type Piece = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly grade: Grade;
};

/** A piece with something in it is at least this high, so that its filling can be told. */
const lowestPx = 9;

/** One act gives the lowest bar and the most there are in any stretch a full one; between them by logarithm. */
export const barHeight = (total: number, most: number, fullPx: number): number =>
  most <= 1
    ? fullPx * 0.5
    : lowestPx + (fullPx - lowestPx) * (Math.log(total) / Math.log(Math.max(most, total)));

/** Heights of the pieces: by their share, none of those that are there below what can be seen. */
const heightsOf = ({ counts, total }: Mark, barPx: number): number[] => {
  const there = counts.filter((count) => count > 0).length;
  const least = Math.min(lowestPx / 2, barPx / Math.max(there, 1));
  const free = barPx - least * there;
  return counts.map((count) => (count === 0 ? 0 : least + (free * count) / total));
};

export type Drawing = {
  readonly view: TimeView;
  readonly widthPx: number;
  readonly lanePx: number;
  /** The most in one stretch of any line shown. */
  readonly most: number;
};

const piecesOf = (mark: Mark, box: { x: number; width: number }, drawing: Drawing): Piece[] => {
  const heights = heightsOf(mark, barHeight(mark.total, drawing.most, drawing.lanePx));
  let bottom = drawing.lanePx;
  return grades.flatMap((grade, index) => {
    const height = heights[index] ?? 0;
    if (height === 0) return [];
    bottom -= height;
    return [{ x: box.x, y: bottom, width: box.width, height, grade }];
  });
};

/** What of one tile's line lies in view, as bars that stand on the line's foot. */
export const drawLane = (
  id: TileId,
  marks: readonly Mark[],
  { view, widthPx, ...rest }: Drawing,
): Piece[] => {
  const stretchPx = id.stretchMs / view.msPerPx;
  const startPx = (tileStart(id) - view.fromMs) / view.msPerPx;
  const width = Math.max(Math.min(stretchPx - 1, 24), 2);
  return marks.flatMap((mark) => {
    const x = startPx + mark.stretch * stretchPx;
    return x + stretchPx < 0 || x > widthPx
      ? []
      : piecesOf(mark, { x, width }, { view, widthPx, ...rest });
  });
};

/** The most acts in one stretch, over the lines of these tiles. */
export const mostInTiles = (tiles: readonly LaneTile[]): number => {
  let most = 0;
  for (const tile of tiles)
    for (const marks of tile.values()) for (const { total } of marks) most = Math.max(most, total);
  return most;
};

/** A line of the table behind the picture: counts in a few equal parts of what is in view. */
export const countInParts = (
  tiles: readonly { readonly id: TileId; readonly tile: LaneTile }[],
  key: string,
  { fromMs, untilMs, parts }: { fromMs: number; untilMs: number; parts: number },
): number[] => {
  const counts = Array.from({ length: parts }, () => 0);
  for (const { id, tile } of tiles)
    for (const { stretch, total } of tile.get(key) ?? []) {
      const atMs = tileStart(id) + Math.min(stretch + 0.5, stretchesInTile) * id.stretchMs;
      const part = Math.floor(((atMs - fromMs) / (untilMs - fromMs)) * parts);
      if (part >= 0 && part < parts) counts[part] = (counts[part] ?? 0) + total;
    }
  return counts;
};
