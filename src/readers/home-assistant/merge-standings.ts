import type { Moment } from '../../model/moment.ts';
import type { Observation } from '../../model/observation.ts';
import type { Source } from '../../model/source.ts';
import type { HomeIndex } from './home-index.ts';
import type { Standing } from './read-snapshot.ts';
import { mergeIndexes } from './storage/build-index.ts';

type Fact = Standing['facts'][number];

const kindsInOrder: readonly Observation['kind'][] = ['device', 'account', 'grant', 'automation'];

/**
 * One account of the home out of several snapshots: of each fact the latest word, and what a later
 * snapshot no longer holds, although it has the same file, as gone.
 */
export const mergeStandings = (
  standings: readonly Standing[],
): { readonly facts: readonly Fact[]; readonly index: HomeIndex } => {
  const ordered = [...standings].sort(byAge);
  const latest = new Map<string, { fact: Fact; nr: number }>();
  for (const [nr, { facts }] of ordered.entries())
    for (const fact of facts) latest.set(`${fact.kind} ${fact.id}`, { fact, nr });
  const merged = [...latest.values()].map(({ fact, nr }) => {
    const later = ordered.slice(nr + 1).find((standing) => couldHold(standing, fact, ordered[nr]));
    return later ? gone(fact, later.snapshot.at) : fact;
  });
  return {
    facts: kindsInOrder.flatMap((kind) => merged.filter((fact) => fact.kind === kind)),
    index: mergeIndexes(ordered.map(({ index }) => index)),
  };
};

const byAge = (a: Standing, b: Standing): number =>
  a.newestMs - b.newestMs || (tieBreak(a) < tieBreak(b) ? -1 : 1);

const tieBreak = ({ snapshot }: Standing): string =>
  [...snapshot.documents.values()].map(({ record }) => record).join();

const couldHold = (later: Standing, fact: Fact, own: Standing | undefined): boolean => {
  const path = own && documentPath(own, fact.source);
  return path !== undefined && later.snapshot.documents.has(path);
};

const documentPath = ({ snapshot }: Standing, source: Source): string | undefined =>
  [...snapshot.documents].find(
    ([, { record, path }]) => record === source.record && path === source.path,
  )?.[0];

const gone = (fact: Fact, at: Moment | undefined): Fact => {
  if (fact.kind === 'device') return { ...fact, isRemoved: true };
  if (fact.kind === 'account') return { ...fact, isActive: false };
  if (fact.kind === 'automation') return { ...fact, isEnabled: false };
  // It ended at some time before the later snapshot was taken, and by then at the latest.
  const isEarlier = fact.until && (!at || fact.until.utcMs < at.utcMs);
  return { ...fact, isValid: false, ...(at && !isEarlier && { until: at }) };
};
