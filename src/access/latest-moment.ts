import type { Moment } from '../model/moment.ts';
import type { Observation } from '../model/observation.ts';

/** Moments that lie in the past for the record itself; the end of a grant can lie ahead. */
const pastMomentsOf = (observation: Observation): (Moment | undefined)[] => {
  if (observation.kind === 'account') return [observation.created];
  if (observation.kind === 'grant') return [observation.since, observation.lastUsed];
  if (observation.kind === 'device') return [observation.removedAt];
  if (observation.kind === 'automation') return [observation.changed];
  if (observation.kind === 'coverage') return [observation.from, observation.until];
  return [observation.at];
};

/** The latest moment an observation tells of, in milliseconds; undefined where it tells of none. */
export const latestMomentOf = (observation: Observation): number | undefined => {
  const moments = pastMomentsOf(observation).flatMap((moment) => moment?.utcMs ?? []);
  return moments.length === 0 ? undefined : Math.max(...moments);
};
