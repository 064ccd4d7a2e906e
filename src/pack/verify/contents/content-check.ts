import type { GivenCommitment } from '../../../model/commitment.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import type { Exhibit } from '../../exhibit.ts';
import type { Selection } from '../../selection.ts';
import { hexOf } from '../../tree/encodings.ts';
import type { Sha256 } from '../../tree/tools.ts';
import type { ObservationsCommitted } from '../commit-observations.ts';
import type { FaultList } from '../fault-list.ts';
import type { LogLine } from '../watch-log.ts';

/** What a pack holds of what its log tells of, as it was read. */
export type LoggedContents = {
  readonly log: readonly LogLine[];
  readonly commitments: readonly GivenCommitment[];
  readonly exhibits: readonly Exhibit[];
  /** Lines as they stand. */
  readonly diary: readonly string[];
  readonly findings: readonly string[];
  readonly selection: Selection | undefined;
  /** A file as text; undefined where there is none, or it is none. */
  text(path: string): string | undefined;
  /** SHA-256 of a file, hex. */
  hashOf(path: string): string | undefined;
  readonly observations: ObservationsCommitted;
};

/** What the parts of the check share: what is there, where it differs, and what stands open. */
export type ContentCheck = {
  readonly pack: LoggedContents;
  readonly faults: FaultList;
  /** The commitments of one detail of an entry. */
  partsOf(entry: number, name: string): readonly GivenCommitment[];
  /** Entries that can be read; of the others it is not known what they tell. */
  readonly entries: readonly LogEntry[];
  /** Whether an entry that can not be read stands behind this one, or any at all. */
  hasHidden(after?: number): boolean;
  sha256(text: string): string;
  /** Something that the log may tell of, but cannot be compared with it here. */
  skip(place: string, count?: number): void;
  /** How much of each file. */
  readonly skipped: ReadonlyMap<string, number>;
  /** How much was compared. */
  note(): void;
  readonly compared: number;
};

export function startContentCheck(
  sha256: Sha256,
  pack: LoggedContents,
  faults: FaultList,
): ContentCheck {
  const utf8 = new TextEncoder();
  const skipped = new Map<string, number>();
  const hidden = pack.log.flatMap((line) => ('redacted' in line ? line.n : []));
  const byDetail = new Map<string, GivenCommitment[]>();
  for (const one of pack.commitments) {
    const key = `${one.entry} ${one.name}`;
    const parts = byDetail.get(key);
    if (parts === undefined) byDetail.set(key, [one]);
    else parts.push(one);
  }
  let compared = 0;
  return {
    partsOf: (entry, name) => byDetail.get(`${entry} ${name}`) ?? [],
    pack,
    faults,
    entries: pack.log.flatMap((line) => ('redacted' in line ? [] : line)),
    hasHidden: (after = 0) => hidden.some((n) => n > after),
    sha256: (text) => hexOf(sha256(utf8.encode(text))),
    skip(place, count = 1) {
      const [path = place] = place.split(/[# ]/);
      skipped.set(path, (skipped.get(path) ?? 0) + count);
    },
    skipped,
    note() {
      compared += 1;
    },
    get compared() {
      return compared;
    },
  };
}
