import type { TimeZone } from '../context/choose-time-zone.ts';
import { type Context, type ContextCollector, collectContext } from '../context/collect-context.ts';
import type { Home } from '../context/home.ts';
import { emptyHousehold } from '../household/empty-household.ts';
import type { Account } from '../model/account.ts';
import type { Automation } from '../model/automation.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Device } from '../model/device.ts';
import type { Grant } from '../model/grant.ts';
import type { Household } from '../model/household.ts';
import type { Observation } from '../model/observation.ts';
import { type Access, accessAt } from './access-at.ts';
import { type MergedHome, mergeObservations } from './merge-observations.ts';

/** How a home stood, as far as its records and its household file tell, without acts and states. */
export type Standing = {
  /** Everything but acts and states, of every snapshot, and the acts on accounts. */
  readonly standing: readonly Observation[];
  readonly merged: MergedHome;
  readonly things: Things;
  readonly home: Home;
  /** At `nowMs`; for another moment: `accessAt(merged, atMs)`. */
  readonly access: Access;
  readonly timeZone: TimeZone;
  /** The moment at which standing things are looked at: the latest that the records tell of. */
  readonly nowMs: number;
};

/**
 * Works out again how a home stood from what was kept of its examination: the observations that
 * stand, the household, and the moment of the examination. Nobody's presence is known in it.
 */
export function stand(
  standing: readonly Observation[],
  { household, nowMs }: { household: Household | undefined; nowMs: number },
): Standing {
  return placeStanding(standing, collectContext(), { household, latestMs: nowMs }).standing;
}

/** How things stand, one of each, in the order of their ids. */
export type Things = {
  readonly devices: readonly Device[];
  readonly accounts: readonly Account[];
  readonly grants: readonly Grant[];
  readonly automations: readonly Automation[];
  readonly coverage: readonly Coverage[];
};

function sortOut({ observations }: MergedHome): Things {
  return {
    devices: observations.filter((one) => one.kind === 'device'),
    accounts: observations.filter((one) => one.kind === 'account'),
    grants: observations.filter((one) => one.kind === 'grant'),
    automations: observations.filter((one) => one.kind === 'automation'),
    coverage: observations.filter((one) => one.kind === 'coverage'),
  };
}

/**
 * Lays standing observations on top of each other and puts them in context, together with the
 * presence that `collector` was told of before.
 */
export function placeStanding(
  standing: readonly Observation[],
  collector: ContextCollector,
  told: { household: Household | undefined; latestMs: number },
): { standing: Standing; context: Context } {
  const merged = mergeObservations(standing);
  const nowMs = Math.max(told.latestMs, merged.latestMs ?? 0);
  for (const observation of merged.observations) collector.add(observation);
  const context = collector.finish(told.household ?? emptyHousehold, { nowMs, gone: merged.gone });
  const { home } = context;
  return {
    context,
    standing: {
      standing,
      merged,
      home,
      nowMs,
      things: sortOut(merged),
      access: accessAt(merged, nowMs),
      timeZone: home.zone,
    },
  };
}
