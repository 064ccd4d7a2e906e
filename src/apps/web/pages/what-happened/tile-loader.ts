import type { TimelineLane } from '../../../../model/timeline.ts';
import { type LaneTile, packTile, type TileId, TileStore } from './lane-tiles.ts';

export type LoadedTile = { readonly id: TileId; readonly tile: LaneTile };

/** Asked for at the same time; the server answers them one after another. */
const mostAtOnce = 2;
const mostKept = 120;

const keyOf = ({ stretchMs, index }: TileId): string => `${stretchMs} ${index}`;

/**
 * Brings the tiles of a picture: what is wanted now comes first, and what is no longer wanted is not
 * asked for any more. Calls `onArrived` whenever one has come.
 */
export class TileLoader {
  readonly #ask: (id: TileId) => Promise<readonly TimelineLane[]>;
  readonly #onArrived: () => void;
  readonly #store = new TileStore(mostKept);
  readonly #asked = new Set<string>();
  #wanted: readonly TileId[] = [];
  #isClosed = false;

  constructor(ask: (id: TileId) => Promise<readonly TimelineLane[]>, onArrived: () => void) {
    this.#ask = ask;
    this.#onArrived = onArrived;
  }

  /** Those of the tiles that are there; the others are on their way. */
  want(ids: readonly TileId[]): LoadedTile[] {
    this.#wanted = ids;
    const there = ids.flatMap((id) => {
      const tile = this.#store.get(keyOf(id));
      return tile === undefined ? [] : [{ id, tile }];
    });
    this.#goOn();
    return there;
  }

  close(): void {
    this.#isClosed = true;
  }

  #goOn(): void {
    for (const id of this.#wanted) {
      if (this.#isClosed || this.#asked.size >= mostAtOnce) return;
      const key = keyOf(id);
      if (!this.#asked.has(key) && this.#store.get(key) === undefined) void this.#bring(id);
    }
  }

  async #bring(id: TileId): Promise<void> {
    const key = keyOf(id);
    this.#asked.add(key);
    try {
      this.#store.set(key, packTile(await this.#ask(id)));
    } catch {
      // The page tells of refusals by itself; an empty tile stands for what could not be brought.
      this.#store.set(key, new Map());
    }
    this.#asked.delete(key);
    if (this.#isClosed) return;
    this.#onArrived();
    this.#goOn();
  }
}
