import type { Progress } from '../readers/reader.ts';

/** What of a case goes into a pack, and for whom. */
export type PackOptions = {
  /** Only acts in it; standing facts are always whole. */
  readonly fromMs?: number;
  /** Not included. */
  readonly untilMs?: number;
  /** Ids of findings; all of them where left out. */
  readonly findings?: readonly string[];
  /** The original records themselves, or their hashes alone. */
  readonly originals: 'bytes' | 'hashes';
  /** Records that hold live keys and go in all the same, by their paths; others like them stay out. */
  readonly withKeys?: readonly string[];
  /** Private texts (messages, announcements, the diary's words); otherwise shown as redacted. */
  readonly isPrivateIncluded: boolean;
  /** Where they are included, the report quotes them too; otherwise it folds them away. */
  readonly isPrivateInReport?: boolean;
  /** People whose comings and goings go in too; otherwise those of the person alone. */
  readonly presenceOf?: readonly string[];
  /** People of the household file whose names are replaced and shown as redacted. */
  readonly redactedPeople?: readonly string[];
  /** Pieces that may hold part of a redacted name, replaced as those are wherever they stand whole. */
  readonly redactAlso?: readonly string[];
  /** Such pieces of which somebody decided that they stay. */
  readonly redactNot?: readonly string[];
  /** By which ids are replaced where people are redacted; drawn anew for each pack, and kept nowhere. */
  readonly idKey?: string;
  /** For whom the pack is, as the person wrote it. */
  readonly forWhom?: string;
  readonly programVersion: string;
  readonly nowMs: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between pieces of what is written; what it promises is waited for, so that others get a turn. */
  readonly pause?: () => Promise<void> | undefined;
};

export type PackSummary = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly exhibits: number;
  /** Paths of records that stayed out because they hold live keys. */
  readonly keptBack?: readonly string[] | undefined;
  /** Root of the tree over log and payload, hex. */
  readonly root: string;
  /** Ed25519 key that signed it, hex. */
  readonly publicKey: string;
};
