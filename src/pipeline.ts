import { type Access, accessAt } from './access/access-at.ts';
import { latestMomentOf } from './access/latest-moment.ts';
import { type MergedHome, mergeObservations } from './access/merge-observations.ts';
import type { TimeZone } from './context/choose-time-zone.ts';
import { type ContextCollector, collectContext } from './context/collect-context.ts';
import type { Home } from './context/home.ts';
import type { PlacedRecord } from './context/placed-record.ts';
import { readWindow, type WindowText } from './context/window.ts';
import { emptyHousehold } from './household/empty-household.ts';
import type { Account } from './model/account.ts';
import type { Act } from './model/act.ts';
import type { Automation } from './model/automation.ts';
import type { Aspect, Coverage } from './model/coverage.ts';
import type { Device } from './model/device.ts';
import type { Answer, Finding } from './model/finding.ts';
import type { Grant } from './model/grant.ts';
import type { Household } from './model/household.ts';
import type { Observation, Reading } from './model/observation.ts';
import type { Unread } from './model/unread.ts';
import { type RecordEntry, readRecords } from './readers/read-records.ts';
import type { ReadOptions } from './readers/reader.ts';
import { find, type LeftOut } from './rules/find.ts';
import { type Catalogue, loadRules } from './rules/load-rules.ts';
import type { Need } from './rules/rule-card.ts';

export type ExamineOptions = ReadOptions & {
  readonly household?: Household | undefined;
  /** Only acts in it are looked at: days in the home's own zone, or instants. */
  readonly window?: WindowText | undefined;
};

/** All that was read, placed and found; the doors turn it into words. */
export type Examined = {
  readonly records: readonly RecordEntry[];
  readonly unread: readonly Unread[];
  readonly things: Things;
  /** In the order of time; those outside the window are left out. */
  readonly acts: readonly Act[];
  readonly stateCount: number;
  readonly home: Home;
  readonly access: Access;
  readonly timeZone: TimeZone;
  /** The moment at which standing things are looked at: the latest that the records tell of. */
  readonly nowMs: number;
  readonly placed: ReadonlyMap<string, PlacedRecord>;
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  /** What exceptions of the household file hid. */
  readonly leftOut: readonly LeftOut[];
};

/** The whole product as one sentence: read, place in context, find. */
export async function examine(
  paths: readonly string[],
  options: ExamineOptions,
): Promise<Examined> {
  const read = await collect(readRecords(paths, options));
  const merged = mergeObservations(read.standing);
  const nowMs = Math.max(read.latestMs, merged.latestMs ?? 0);
  const context = place(read, merged, { nowMs, household: options.household });
  const { isInside } = readWindow(options.window ?? {}, context.home.zone.name);
  const acts = [...read.acts.values()].filter(({ at }) => isInside(at.utcMs)).sort(byTime);
  const records = [...context.standing(), ...context.placeActs(acts)];
  const catalogue = loadRules();
  return {
    records: read.records.sort(inOrder(({ path, sha256 }) => [path, sha256])),
    unread: read.unread.sort(inOrder(({ where, record, why }) => [where, record, why])),
    things: sortOut(merged),
    acts,
    stateCount: read.stateIds.size,
    home: context.home,
    access: accessAt(merged, nowMs),
    timeZone: context.home.zone,
    nowMs,
    placed: new Map(records.map((record) => [record.id, record])),
    catalogue,
    ...find(records, {
      catalogue,
      brought: broughtBy(read, options.household),
      exceptions: options.household?.exceptions ?? [],
    }),
  };
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

/** What came out of the readers: acts and states once each, however many records carry them. */
type Read = {
  readonly records: RecordEntry[];
  readonly unread: Unread[];
  /** Everything but acts and states, and the acts on accounts, which tell of access. */
  readonly standing: Observation[];
  readonly acts: Map<string, Act>;
  readonly stateIds: Set<string>;
  readonly context: ContextCollector;
  latestMs: number;
  hasPresence: boolean;
};

async function collect(readings: AsyncIterable<RecordEntry | Reading>): Promise<Read> {
  const read: Read = {
    records: [],
    unread: [],
    standing: [],
    acts: new Map(),
    stateIds: new Set(),
    context: collectContext(),
    latestMs: 0,
    hasPresence: false,
  };
  for await (const reading of readings) keep(read, reading);
  return read;
}

function keep(read: Read, reading: RecordEntry | Reading): void {
  if (reading.kind === 'record') read.records.push(reading);
  else if (reading.kind === 'unread') read.unread.push(reading);
  else keepObservation(read, reading);
}

function keepObservation(read: Read, observation: Observation): void {
  read.latestMs = Math.max(read.latestMs, latestMomentOf(observation) ?? 0);
  if (observation.kind === 'state') {
    if (read.stateIds.has(observation.id)) return;
    read.stateIds.add(observation.id);
    read.context.add(observation);
    read.hasPresence ||= observation.sort === 'presence';
  } else if (observation.kind === 'act') {
    if (read.acts.has(observation.id)) return;
    read.acts.set(observation.id, observation);
    if (observation.about !== undefined) read.standing.push(observation);
  } else read.standing.push(observation);
}

function place(
  read: Read,
  merged: MergedHome,
  options: { nowMs: number; household: Household | undefined },
) {
  for (const observation of merged.observations) read.context.add(observation);
  return read.context.finish(options.household ?? emptyHousehold, {
    nowMs: options.nowMs,
    gone: merged.gone,
  });
}

/** Which needs of rules the given records meet: a reader says by coverage what its record shows. */
function broughtBy(read: Read, household: Household | undefined): ReadonlySet<Need> {
  const covers = (aspect: Aspect, topic: string): boolean =>
    read.standing.some(
      (one) => one.kind === 'coverage' && one.aspect === aspect && one.topic === topic,
    );
  const met: Record<Need, boolean> = {
    accounts: covers('snapshot', 'accounts'),
    automations: covers('snapshot', 'automations'),
    devices: covers('snapshot', 'devices'),
    diary: (household?.diary ?? []).length > 0,
    history: covers('span', 'history'),
    household: household?.people.some(({ is }) => is !== 'unknown') ?? false,
    presence: read.hasPresence,
  };
  return new Set(Object.entries(met).flatMap(([need, isMet]) => (isMet ? [need as Need] : [])));
}

/** The order in which files were given tells nothing, so that it changes nothing. */
function inOrder<Item>(keysOf: (item: Item) => readonly string[]): (a: Item, b: Item) => number {
  const keyOf = (item: Item): string => keysOf(item).join('\n');
  return (a, b) => Number(keyOf(a) > keyOf(b)) - Number(keyOf(a) < keyOf(b));
}

function byTime(a: Act, b: Act): number {
  return a.at.utcMs - b.at.utcMs || (a.id < b.id ? -1 : 1);
}
