import type { TimelineLane } from '../../../../model/timeline.ts';
import { grades } from './grades.ts';
import { stretchOf, type TimeView } from './zoom.ts';

/** How many stretches of time one tile holds; a view needs one to three tiles. */
export const stretchesInTile = 128;

/** A piece of the picture that is asked for and kept as one, as the tiles of a map are. */
export type TileId = { readonly stretchMs: number; readonly index: number };

export const tileStart = ({ stretchMs, index }: TileId): number =>
  index * stretchMs * stretchesInTile;
export const tileEnd = (id: TileId): number => tileStart({ ...id, index: id.index + 1 });

/** The tiles that a part of time touches at a length of stretch, the earliest first. */
export const tilesOver = (stretchMs: number, fromMs: number, untilMs: number): TileId[] => {
  const tileMs = stretchMs * stretchesInTile;
  const first = Math.floor(fromMs / tileMs);
  const count = Math.max(Math.ceil(untilMs / tileMs) - first, 0);
  return Array.from({ length: count }, (_, offset) => ({ stretchMs, index: first + offset }));
};

/** Tiles for a view with some room at both sides, so that a small move needs no new one. */
export const tilesFor = (view: TimeView, widthPx: number): TileId[] => {
  const spanMs = view.msPerPx * widthPx;
  return tilesOver(stretchOf(view), view.fromMs - spanMs / 4, view.fromMs + spanMs * 1.25);
};

/** One stretch of one line in which something was done. */
export type Mark = {
  readonly stretch: number;
  /** In the order of `Grade`: confirmed, window, automation, unknown. */
  readonly counts: readonly number[];
  readonly total: number;
};

/** A tile by lines; the key of "nobody known" is the empty text. */
export type LaneTile = ReadonlyMap<string, readonly Mark[]>;

export const laneKey = (key: string | null): string => key ?? '';

const marksOf = ({ counts, byGrade }: TimelineLane): Mark[] =>
  counts.flatMap((total, stretch) =>
    total === 0
      ? []
      : [
          {
            stretch,
            total,
            counts: grades.map((grade) => byGrade[grade]?.[stretch] ?? 0),
          },
        ],
  );

/** Only what is there to be drawn: most stretches of most lines are empty. */
export const packTile = (lanes: readonly TimelineLane[]): LaneTile =>
  new Map(lanes.map((lane) => [laneKey(lane.key), marksOf(lane)]));

/** Keeps what was used last, and forgets the rest. */
export class TileStore {
  readonly #tiles = new Map<string, LaneTile>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): LaneTile | undefined {
    const tile = this.#tiles.get(key);
    if (tile === undefined) return undefined;
    this.#tiles.delete(key);
    this.#tiles.set(key, tile);
    return tile;
  }

  set(key: string, tile: LaneTile): void {
    this.#tiles.delete(key);
    this.#tiles.set(key, tile);
    for (const oldest of this.#tiles.keys()) {
      if (this.#tiles.size <= this.#most) return;
      this.#tiles.delete(oldest);
    }
  }
}
