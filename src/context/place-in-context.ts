import type { Household } from '../model/household.ts';
import type { Observation } from '../model/observation.ts';
import { type ContextOptions, collectContext } from './collect-context.ts';
import type { PlacedRecord } from './placed-record.ts';

/** Puts observations that are all at hand in context; states are not placed, only used. */
export function* placeInContext(
  observations: readonly Observation[],
  household: Household,
  options: ContextOptions,
): Generator<PlacedRecord> {
  const collector = collectContext();
  for (const observation of observations) collector.add(observation);
  const context = collector.finish(household, options);
  yield* context.standing();
  const acts = observations.filter((observation) => observation.kind === 'act');
  yield* context.placeActs(acts.sort((a, b) => a.at.utcMs - b.at.utcMs || (a.id < b.id ? -1 : 1)));
}
