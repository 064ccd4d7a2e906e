import { stand } from '../../access/stand.ts';
import type { People, Somebody } from '../../context/people.ts';
import type { Household } from '../../model/household.ts';
import type { Observation } from '../../model/observation.ts';
import type { State } from '../../model/state.ts';

export type Known = {
  readonly household: Household | undefined;
  readonly standing: readonly Observation[];
};

export const peopleOf = ({ household, standing }: Known): People =>
  stand(standing, { household, nowMs: 0 }).home.people;

type IsOwn = (of: Pick<State, 'part' | 'device'>) => boolean;

/**
 * Whether a row of presence tells of the person whose case it is, or of one who was asked for by
 * name, and of nobody else. Children count as others: where they are tells where an adult is.
 */
export function ownPresence(people: People, asked: readonly string[]): IsOwn {
  const names = new Set(asked.map((name) => name.toLowerCase()));
  const isOwn = (one: Somebody): boolean => one === people.me || names.has(one.name.toLowerCase());
  return ({ part, device }) => {
    const tracked = [...people.trackedBy(part), ...people.trackedBy(device)];
    return tracked.length > 0 && tracked.every(isOwn);
  };
}
