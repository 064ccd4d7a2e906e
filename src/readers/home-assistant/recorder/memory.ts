import type { Attributes } from './attributes.ts';
import type { Stand } from './changes.ts';
import type { StateRow } from './state-rows.ts';

/** How an entity stood when it was last seen, and the little that is kept about it. */
export type Remembered = {
  readonly stand: Stand;
  /** The number of the run of Home Assistant in which it was seen. */
  readonly run: number;
  readonly name: string | undefined;
  readonly deviceClass: string | undefined;
  readonly changedBy: string | undefined;
  readonly members: readonly string[];
};

const mostEntities = 100_000;

/** The last row of every entity that matters; grows with the entities of the home. */
export class Memory {
  readonly #entities = new Map<string, Remembered>();

  get(entity: string): Remembered | undefined {
    return this.#entities.get(entity);
  }

  keep(row: StateRow, attributes: Attributes | undefined, run: number): void {
    const before = this.#entities.get(row.entity);
    if (before === undefined && this.#entities.size >= mostEntities) return;
    this.#entities.set(row.entity, {
      stand: { state: row.state, settings: attributes?.settings ?? {} },
      run,
      name: attributes?.name ?? before?.name,
      deviceClass: attributes?.deviceClass ?? before?.deviceClass,
      changedBy: attributes?.changedBy ?? before?.changedBy,
      members: attributes === undefined ? (before?.members ?? []) : attributes.members,
    });
  }

  entities(): ReadonlyMap<string, Remembered> {
    return this.#entities;
  }
}
