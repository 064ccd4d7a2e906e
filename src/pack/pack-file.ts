import type { KeptExamination } from '../case/kept-examination.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Disclosure } from './disclosure/disclosure.ts';
import type { Exhibit } from './exhibit.ts';
import type { PackOptions } from './pack-options.ts';

/** Bytes of a file, or whoever makes them when its turn comes; it may be asked more than once. */
export type Content = Uint8Array | (() => AsyncIterable<Uint8Array>);

/** A file of a pack, by its path below the bag's own folder, such as `data/report.pdf`. */
export type PackFile = { readonly path: string; readonly content: Content };

/** What a pack of an open case is made of. */
export type PackMaterial = {
  /** As others may see it. */
  readonly open: OpenCase;
  /** As it was typed and given. */
  readonly asGiven: OpenCase;
  readonly examination: KeptExamination;
  readonly exhibits: readonly Exhibit[];
  /** Chooses and redacts; nothing may go into a pack past it. */
  readonly disclosure: Disclosure;
  /** The same, for whoever only looks: nobody reads what it counts. */
  readonly looking: Disclosure;
  readonly options: PackOptions;
};

/** Gives the bytes of the report; it needs what not every room may. */
export type MakeReport = (material: PackMaterial) => Promise<Uint8Array>;
