import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Verdict } from '../../../pack/verdict.ts';
import { type WorkFolder, wipeFolder } from '../../../readers/work-folder.ts';
import type { PackedCase } from '../../desk/pack-case.ts';
import { privateFolder } from './private-folder.ts';

export type MadePack = {
  readonly location: string;
  readonly summary: PackedCase;
  readonly verdict: Verdict | null;
};
export type GivenPack = {
  readonly location: string;
  readonly name: string;
  readonly verdict: Verdict | null;
};

/**
 * Packs on their way through, as passing copies: the one made last, the report looked at before it
 * is made, and the one that somebody else made.
 */
export type HeldPacks = {
  made(): MadePack | undefined;
  given(): GivenPack | undefined;
  preview(): Uint8Array | undefined;
  /** A place for a file of that name, where nothing is yet. */
  newPlace(name: string): string;
  /** The one before it is wiped, unless it is the same with another verdict. */
  holdMade(pack: MadePack): void;
  holdGiven(pack: GivenPack): void;
  holdPreview(pdf: Uint8Array | undefined): void;
  /** Of a place that is not needed after all. */
  giveUp(location: string): void;
  wipe(): void;
};

export function holdPacks(): HeldPacks {
  let folder: WorkFolder | undefined;
  let made: MadePack | undefined;
  let given: GivenPack | undefined;
  let preview: Uint8Array | undefined;
  const giveUp = (location: string): void => wipeFolder(dirname(location));
  const wipeBefore = (before: { location: string } | undefined, location: string): void => {
    if (before !== undefined && before.location !== location) giveUp(before.location);
  };
  return {
    made: () => made,
    given: () => given,
    preview: () => preview,
    newPlace(name) {
      folder ??= privateFolder();
      const own = join(folder.path, randomBytes(8).toString('hex'));
      mkdirSync(own, { mode: 0o700 });
      return join(own, name);
    },
    holdMade(pack) {
      wipeBefore(made, pack.location);
      made = pack;
    },
    holdGiven(pack) {
      wipeBefore(given, pack.location);
      given = pack;
    },
    holdPreview(pdf) {
      preview = pdf;
    },
    giveUp,
    wipe() {
      made = undefined;
      given = undefined;
      preview = undefined;
      folder?.wipe();
      folder = undefined;
    },
  };
}
