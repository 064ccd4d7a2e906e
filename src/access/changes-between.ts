import type { Account } from '../model/account.ts';
import type { Automation } from '../model/automation.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Device } from '../model/device.ts';
import type { Grant } from '../model/grant.ts';
import type { MergedHome, Version } from './merge-observations.ts';
import { keyOf, type Standing } from './snapshots.ts';
import { sightingsOf } from './was-there.ts';

/** What differs between two looks at one thing; it happened at some time in between. */
export type Change = {
  readonly what: 'added' | 'removed' | 'added-again' | 'changed';
  readonly fromMs: number;
  readonly untilMs: number;
  /** How it stood when it was last seen in this change. */
  readonly standing: Standing;
  /** Only for `changed`: how it stood before, and what differs. */
  readonly before?: Standing;
  readonly fields: readonly string[];
};

export type Changes = {
  /** The moments at which the home was looked at, the earliest first. */
  readonly looksMs: readonly number[];
  /** The earliest first. */
  readonly changes: readonly Change[];
  /** Where the history since the first look has holes. */
  readonly gaps: readonly Coverage[];
};

/**
 * What differs between the records of one home: accounts, tokens, apps, roles, automations, devices
 * and what phones pass on. Nothing counts as added or removed unless a record that would have shown
 * it did not.
 */
export function changesBetween(home: MergedHome): Changes {
  const all = [...home.versions.values()].flatMap((versions) => changesOf(home, versions));
  const looks = [...home.snapshots.values()].flatMap(({ statedMs }) => statedMs ?? []);
  const looksMs = [...new Set(looks)].sort((a, b) => a - b);
  return {
    looksMs,
    changes: withoutEchoes(all).toSorted(inOrder),
    gaps: looksMs.length < 2 ? [] : gapsSince(home, looksMs[0] ?? 0),
  };
}

function changesOf(home: MergedHome, versions: readonly Version[]): Change[] {
  if (versions.some(({ standing }) => isAutomationsAccount(standing))) return [];
  const sightings = sightingsOf(home, versions);
  let lastSeen: Standing | undefined;
  return sightings.flatMap(({ atMs, version }, index) => {
    const previous = sightings[index - 1];
    const seenBefore = lastSeen;
    lastSeen = version?.standing ?? lastSeen;
    if (previous === undefined || previous.atMs === atMs) return [];
    const times = { fromMs: previous.atMs, untilMs: atMs };
    if (previous.version === undefined && version !== undefined)
      return [appeared(version.standing, seenBefore, times)];
    if (previous.version !== undefined && version === undefined)
      return [{ ...times, what: 'removed', standing: previous.version.standing, fields: [] }];
    return previous.version && version
      ? changed(previous.version.standing, version.standing, times)
      : [];
  });
}

type Times = { readonly fromMs: number; readonly untilMs: number };

function appeared(standing: Standing, seenBefore: Standing | undefined, times: Times): Change {
  const what = seenBefore === undefined ? 'added' : 'added-again';
  return { ...times, what, standing, fields: [] };
}

function changed(before: Standing, standing: Standing, times: Times): Change[] {
  const old = facetsOf(before);
  const fields = Object.entries(facetsOf(standing)).flatMap(([field, value]) =>
    JSON.stringify(value) === JSON.stringify(old[field]) ? [] : [field],
  );
  return fields.length === 0 ? [] : [{ ...times, what: 'changed', standing, before, fields }];
}

/** What somebody would want to know of. Uses and the words of a source are no change of how it stands. */
function facetsOf(standing: Standing): Record<string, unknown> {
  if (standing.kind === 'account') return accountFacets(standing);
  if (standing.kind === 'grant') return grantFacets(standing);
  return standing.kind === 'device' ? deviceFacets(standing) : automationFacets(standing);
}

function accountFacets(one: Account) {
  const { name, role, isActive, isLocalOnly, hasSecondFactor, trackedBy, isOrphan, belongsTo } =
    one;
  const trackers = trackedBy.toSorted();
  return { name, role, isActive, isLocalOnly, hasSecondFactor, trackers, isOrphan, belongsTo };
}

function grantFacets({ role, canManage, isValid, reach, on }: Grant) {
  return { role, canManage, isValid, reach, on };
}

function deviceFacets({ name, room, isHidden, isDisabled, isRemoved, reports, abilities }: Device) {
  const can = abilities.toSorted();
  return { name, room, isHidden, isDisabled, isRemoved, reports: reports?.toSorted(), can };
}

function automationFacets({ name, isEnabled, isHidden, triggers, steps, tells }: Automation) {
  return { name, isEnabled, isHidden, triggers, steps, tells };
}

/** An automation can also stand among the accounts; it is told of once. */
function isAutomationsAccount(standing: Standing): boolean {
  return standing.kind === 'account' && standing.accountKind === 'automation';
}

/** A way in comes and goes with whoever holds it; that is told of once. */
function withoutEchoes(changes: readonly Change[]): Change[] {
  const told = new Set(
    changes.flatMap(({ standing, what, untilMs }) =>
      standing.kind === 'grant' ? [] : [`${standing.id} ${what} ${untilMs}`],
    ),
  );
  return changes.filter(
    ({ standing, what, untilMs }) =>
      standing.kind !== 'grant' ||
      what === 'changed' ||
      !told.has(`${standing.holder} ${what} ${untilMs}`),
  );
}

function gapsSince(home: MergedHome, fromMs: number): Coverage[] {
  const holes: readonly string[] = ['gap', 'missing-rows', 'purged'];
  return home.observations
    .filter((one) => one.kind === 'coverage')
    .filter(({ aspect, from, until }) => {
      const endMs = until?.utcMs ?? from?.utcMs;
      return holes.includes(aspect) && endMs !== undefined && endMs > fromMs;
    });
}

function inOrder(a: Change, b: Change): number {
  const keys = [keyOf(a.standing), keyOf(b.standing)];
  return (
    a.untilMs - b.untilMs || a.fromMs - b.fromMs || ((keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1)
  );
}
