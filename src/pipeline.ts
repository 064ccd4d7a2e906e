import { latestMomentOf } from './access/latest-moment.ts';
import { placeStanding, type Standing } from './access/stand.ts';
import { type ContextCollector, collectContext } from './context/collect-context.ts';
import { hideAddresses } from './context/hide-addresses.ts';
import type { PlacedRecord } from './context/placed-record.ts';
import { type ShownWords, wordsBeside } from './context/shown-words.ts';
import { readWindow, type Window, type WindowText } from './context/window.ts';
import type { Act } from './model/act.ts';
import type { Aspect, Coverage } from './model/coverage.ts';
import type { Answer, Finding } from './model/finding.ts';
import type { Household } from './model/household.ts';
import type { Observation, Reading } from './model/observation.ts';
import type { Said } from './model/said.ts';
import type { Unread } from './model/unread.ts';
import { maskReadings } from './readers/mask-readings.ts';
import { type RecordEntry, readRecords } from './readers/read-records.ts';
import type { ReadOptions } from './readers/reader.ts';
import { find, type LeftOut } from './rules/find.ts';
import { type Catalogue, loadRules } from './rules/load-rules.ts';
import type { Need } from './rules/rule-card.ts';

export type ExamineOptions = ReadOptions & {
  readonly household?: Household | undefined;
  /** Only acts in it are looked at: days in the home's own zone, or instants. */
  readonly window?: WindowText | undefined;
  /** Told of every reading as it comes, for whoever keeps them. */
  readonly onReading?: ((reading: Reading) => void) | undefined;
  /**
   * Asked after every reading; what it promises is waited for, so that others get a turn. Where it
   * throws, the examination ends.
   */
  readonly pause?: (() => Promise<void> | undefined) | undefined;
};

/** All that was read, placed and found; the doors turn it into words. */
export type Examined = Standing & {
  readonly records: readonly RecordEntry[];
  readonly unread: readonly Unread[];
  readonly window: Window;
  /** In the order of time; those outside the window are left out. */
  readonly acts: readonly Act[];
  readonly stateCount: number;
  readonly placed: ReadonlyMap<string, PlacedRecord>;
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  /** The household file with its words as the rest shows them. */
  readonly household: Household | undefined;
  readonly said: Said;
  /** What exceptions of the household file hid. */
  readonly leftOut: readonly LeftOut[];
};

/** The whole product as one sentence: read, place in context, find. */
export async function examine(
  paths: readonly string[],
  options: ExamineOptions,
): Promise<Examined> {
  const read = await collect(paths, options);
  const household = options.household && read.words.household(options.household);
  const { context, standing } = placeStanding(read.standing, read.context, {
    household,
    latestMs: read.latestMs,
  });
  const window = readWindow(options.window ?? {}, standing.timeZone.name);
  const acts = [...read.acts.values()].filter(({ at }) => window.isInside(at.utcMs)).sort(byTime);
  const records = [...context.standing(), ...context.placeActs(acts)];
  const catalogue = loadRules();
  return {
    ...standing,
    records: read.records.sort(inOrder(({ path, sha256 }) => [path, sha256])),
    unread: read.unread.sort(inOrder(({ where, record, why }) => [where, record, why])),
    window,
    acts,
    stateCount: read.stateIds.size,
    household,
    said: read.words.said(),
    placed: new Map(records.map((record) => [record.id, record])),
    catalogue,
    ...find(records, {
      catalogue,
      brought: broughtBy(read, household, window),
      exceptions: household?.exceptions ?? [],
    }),
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
  readonly words: ShownWords;
  latestMs: number;
  hasPresence: boolean;
};

async function collect(paths: readonly string[], options: ExamineOptions): Promise<Read> {
  const { onReading, pause } = options;
  const masks = maskReadings();
  const hide = hideAddresses();
  const words = wordsBeside(masks, hide);
  const read: Read = {
    records: [],
    unread: [],
    standing: [],
    acts: new Map(),
    stateIds: new Set(),
    context: collectContext(),
    words,
    latestMs: 0,
    hasPresence: false,
  };
  for await (const reading of readRecords(paths, { ...options, masks })) {
    const told =
      reading.kind === 'record'
        ? { ...reading, path: hide.text(reading.path) }
        : hide.reading(reading);
    if (told.kind !== 'record') onReading?.(told);
    keep(read, told);
    const waiting = pause?.();
    if (waiting !== undefined) await waiting;
  }
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

/** Which needs of rules the given records meet: a reader says by coverage what its record shows. */
function broughtBy(
  read: Read,
  household: Household | undefined,
  window: Window,
): ReadonlySet<Need> {
  const covering = (aspect: Aspect, topic: string): readonly Coverage[] =>
    read.standing.flatMap((one) =>
      one.kind === 'coverage' &&
      one.aspect === aspect &&
      one.topic === topic &&
      (aspect !== 'span' || meetsWindow(one, window))
        ? [one]
        : [],
    );
  const covers = (aspect: Aspect, topic: string): boolean => covering(aspect, topic).length > 0;
  const without = covering('excluded', 'commands');
  const met: Record<Need, boolean> = {
    accounts: covers('snapshot', 'accounts'),
    automations: covers('snapshot', 'automations'),
    commands: covering('span', 'history').some((span) => !without.some((one) => isOf(one, span))),
    devices: covers('snapshot', 'devices'),
    diary: (household?.diary ?? []).length > 0,
    history: covers('span', 'history'),
    household: household?.people.some(({ is }) => is !== 'unknown') ?? false,
    presence: read.hasPresence,
  };
  return new Set(Object.entries(met).flatMap(([need, isMet]) => (isMet ? [need as Need] : [])));
}

/** That a history holds no command says so of that one alone; that they are left out, of all. */
function isOf(without: Coverage, { source }: Coverage): boolean {
  if (without.cause !== 'none-seen') return true;
  return without.source.record === source.record && without.source.path === source.path;
}

/** A history of other days does not show what happened in these. */
function meetsWindow({ from, until }: Coverage, window: Window): boolean {
  return window.meets(from?.utcMs ?? -Infinity, until?.utcMs ?? Infinity);
}

/** The order in which files were given tells nothing, so that it changes nothing. */
function inOrder<Item>(keysOf: (item: Item) => readonly string[]): (a: Item, b: Item) => number {
  const keyOf = (item: Item): string => keysOf(item).join('\n');
  return (a, b) => Number(keyOf(a) > keyOf(b)) - Number(keyOf(a) < keyOf(b));
}

function byTime(a: Act, b: Act): number {
  return a.at.utcMs - b.at.utcMs || (a.id < b.id ? -1 : 1);
}
