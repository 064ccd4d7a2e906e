import type { Observation } from '../model/observation.ts';
import { latestMomentOf } from './latest-moment.ts';
import { widenToHub } from './reach-of-hub.ts';
import {
  isStanding,
  keyOf,
  type Snapshot,
  type Standing,
  snapshotsOf,
  wouldShow,
} from './snapshots.ts';

/** How something stood in one snapshot. */
export type Version = { readonly snapshot: Snapshot; readonly standing: Standing };

/** Something was there at `seenMs` and no more at `missingMs`; it went in between. */
type Gone = { readonly seenMs: number; readonly missingMs: number };

/** All that the records of a home show, without doubles. */
export type MergedHome = {
  /** One for each id, the latest snapshot winning; sorted by kind, then time, then id. */
  readonly observations: readonly Observation[];
  /** Every way in which an account, grant, device or automation stood, the earliest first. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  readonly gone: ReadonlyMap<string, Gone>;
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  /** The latest moment that any of them tells of; undefined where none tells of any. */
  readonly latestMs: number | undefined;
};

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

const byAge = (snapshots: ReadonlyMap<string, Snapshot>) => (a: Observation, b: Observation) =>
  compare(orderOf(snapshots, a), orderOf(snapshots, b)) ||
  compare(a.source.record, b.source.record) ||
  compare(a.source.path, b.source.path) ||
  compare(a.source.at, b.source.at) ||
  compare(JSON.stringify(a), JSON.stringify(b));

const orderOf = (snapshots: ReadonlyMap<string, Snapshot>, { source }: Observation): number =>
  snapshots.get(source.record)?.orderMs ?? -Infinity;

const timeOf = (observation: Observation): number =>
  observation.kind === 'act' || observation.kind === 'state' ? observation.at.utcMs : 0;

const byPlace = (a: Observation, b: Observation): number =>
  compare(a.kind, b.kind) || timeOf(a) - timeOf(b) || compare(a.id, b.id);

const gather = (observations: Iterable<Observation>): Map<string, Observation[]> => {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const group = groups.get(keyOf(observation));
    if (group) group.push(observation);
    else groups.set(keyOf(observation), [observation]);
  }
  return groups;
};

/** One version a snapshot: the last one where a record shows the same thing twice. */
const versionsIn = (group: readonly Observation[], snapshots: ReadonlyMap<string, Snapshot>) => {
  const versions = new Map<string, Version>();
  for (const standing of group.filter(isStanding)) {
    const snapshot = snapshots.get(standing.source.record);
    if (snapshot) versions.set(snapshot.record, { snapshot, standing });
  }
  return [...versions.values()];
};

const goneAfter = (
  versions: readonly Version[],
  snapshots: ReadonlyMap<string, Snapshot>,
): Gone | undefined => {
  const last = versions.at(-1);
  const seenMs = last?.snapshot.statedMs;
  if (last === undefined || seenMs === undefined) return undefined;
  const missing = [...snapshots.values()].flatMap((snapshot) => {
    const isLater = (snapshot.statedMs ?? -Infinity) > seenMs;
    if (!isLater || !wouldShow(snapshot, last.snapshot, last.standing)) return [];
    return snapshot.keys.has(keyOf(last.standing)) ? [] : (snapshot.statedMs ?? []);
  });
  return missing.length === 0 ? undefined : { seenMs, missingMs: Math.min(...missing) };
};

/**
 * Lays several records of a home on top of each other. The order in which they are given makes no
 * difference. A record without a stated time counts as old as the latest moment it names.
 */
export const mergeObservations = (given: Iterable<Observation>): MergedHome => {
  const all = widenToHub([...given]);
  const snapshots = snapshotsOf(all);
  const observations: Observation[] = [];
  const versions = new Map<string, readonly Version[]>();
  const gone = new Map<string, Gone>();
  for (const group of gather(all).values()) {
    const [first, ...others] = group;
    const sorted = others.length === 0 ? group : group.toSorted(byAge(snapshots));
    const latest = sorted.at(-1) ?? first;
    if (latest === undefined) continue;
    observations.push(latest);
    if (!isStanding(latest)) continue;
    const history = versionsIn(sorted, snapshots);
    versions.set(keyOf(latest), history);
    const end = goneAfter(history, snapshots);
    if (end) gone.set(latest.id, end);
  }
  const latestMs = all.reduce((ms, one) => Math.max(ms, latestMomentOf(one) ?? ms), -Infinity);
  return {
    observations: observations.sort(byPlace),
    versions,
    gone,
    snapshots,
    latestMs: Number.isFinite(latestMs) ? latestMs : undefined,
  };
};
