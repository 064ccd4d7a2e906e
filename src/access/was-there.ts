import type { MergedHome, Version } from './merge-observations.ts';
import { type Snapshot, wouldShow } from './snapshots.ts';

/** Whether something was there at a moment. `maybe`: the records do not settle it. */
type Certainty = 'yes' | 'maybe' | 'no';

/** A moment at which something was looked for, and how it was found; undefined: it was not there. */
export type Sighting = { readonly atMs: number; readonly version: Version | undefined };

/** What changed in between, as acts tell it. */
export type Turn = { readonly atMs: number; readonly isThere: boolean };

/** All times at which the records looked for something, the earliest first. */
export const sightingsOf = (home: MergedHome, versions: readonly Version[]): Sighting[] => {
  const seen = versions.map((version) => ({ atMs: version.snapshot.orderMs, version }));
  const missed = [...home.snapshots.values()].flatMap((snapshot: Snapshot) => {
    const isMissed =
      snapshot.statedMs !== undefined &&
      !versions.some((version) => version.snapshot.record === snapshot.record) &&
      versions.some((version) => wouldShow(snapshot, version.snapshot, version.standing));
    return isMissed ? [{ atMs: snapshot.orderMs, version: undefined }] : [];
  });
  return [...seen, ...missed].sort((a, b) => a.atMs - b.atMs);
};

const startOf = ({ standing }: Version): number | undefined => {
  if (standing.kind === 'account') return standing.created?.utcMs;
  return standing.kind === 'grant' ? standing.since?.utcMs : undefined;
};

const turnBefore = (turns: readonly Turn[], fromMs: number, atMs: number): Turn | undefined =>
  turns.findLast((turn) => turn.atMs > fromMs && turn.atMs <= atMs);

const turnAfter = (turns: readonly Turn[], atMs: number, untilMs: number): Turn | undefined =>
  turns.find((turn) => turn.atMs > atMs && turn.atMs <= untilMs);

const sinceSeen = (turns: readonly Turn[], atMs: number, next: Sighting | undefined): Certainty => {
  if (next === undefined || next.version) return 'yes';
  return turnAfter(turns, atMs, next.atMs)?.isThere === false ? 'yes' : 'maybe';
};

const beforeSeen = (
  turns: readonly Turn[],
  atMs: number,
  next: Sighting | undefined,
): Certainty => {
  if (next?.version === undefined) return 'no';
  const startMs = startOf(next.version);
  if (startMs !== undefined) return startMs <= atMs ? 'yes' : 'no';
  return turnAfter(turns, atMs, next.atMs)?.isThere === true ? 'no' : 'maybe';
};

type Ahead = { readonly atMs: number; readonly next: Sighting | undefined };

/** An act settles it, unless the next snapshot says otherwise and no later act tells why. */
const afterTurn = (turn: Turn, turns: readonly Turn[], { atMs, next }: Ahead): Certainty => {
  const isExplained = next === undefined || turnAfter(turns, atMs, next.atMs) !== undefined;
  const isThereNext = next?.version !== undefined;
  if (!isExplained && isThereNext !== turn.isThere) return 'maybe';
  return turn.isThere ? 'yes' : 'no';
};

export type Found = { readonly certainty: Certainty; readonly version: Version | undefined };

/** Whether something was there at a moment, and the version that tells how it stood. */
export const wasThere = (
  sightings: readonly Sighting[],
  turns: readonly Turn[],
  atMs: number,
): Found => {
  const previous = sightings.findLast((sighting) => sighting.atMs <= atMs);
  const next = sightings.find((sighting) => sighting.atMs > atMs);
  const version = previous?.version ?? next?.version;
  const turn = turnBefore(turns, previous?.atMs ?? -Infinity, atMs);
  if (turn) return { certainty: afterTurn(turn, turns, { atMs, next }), version };
  if (previous?.version) return { certainty: sinceSeen(turns, atMs, next), version };
  if (previous && !next?.version) return { certainty: 'no', version };
  return { certainty: beforeSeen(turns, atMs, next), version };
};
