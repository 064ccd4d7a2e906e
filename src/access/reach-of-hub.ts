import { Ability } from '../model/ability.ts';
import type { Grant, Means } from '../model/grant.ts';
import type { Observation } from '../model/observation.ts';

/** Means that open everything behind a hub; the others open only what the record says they do. */
const opensAll: ReadonlySet<Means> = new Set([
  'account',
  'session',
  'token',
  'app',
  'network',
  'system',
]);

/**
 * Gives ways into a hub the abilities of every device behind it. A configuration does not know the
 * devices that only the history names, and whoever gets into the hub reaches those as well.
 */
export function widenToHub(observations: readonly Observation[]): Observation[] {
  const hubs = new Set<string>();
  const found = new Set<Ability>();
  for (const one of observations) {
    if (one.kind !== 'device' || one.isRemoved) continue;
    if (one.form === 'hub') hubs.add(one.id);
    for (const ability of one.abilities) found.add(ability);
  }
  const isWide = (grant: Grant): boolean => hubs.has(grant.on) && opensAll.has(grant.means);
  return observations.map((one) =>
    one.kind === 'grant' && isWide(one) ? { ...one, abilities: union(one.abilities, found) } : one,
  );
}

function union(own: readonly Ability[], found: ReadonlySet<Ability>): Ability[] {
  return Ability.options.filter((ability) => found.has(ability) || own.includes(ability));
}
