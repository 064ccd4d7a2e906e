import type { Observation } from '../model/observation.ts';
import { latestMomentOf } from './latest-moment.ts';

/** Something that is there or not there when a snapshot is taken. */
export type Standing = Extract<
  Observation,
  { kind: 'account' | 'grant' | 'device' | 'automation' }
>;

export const isStanding = (observation: Observation): observation is Standing =>
  observation.kind === 'account' ||
  observation.kind === 'grant' ||
  observation.kind === 'device' ||
  observation.kind === 'automation';

/** An account and an automation can share an id; they are two things. */
export const keyOf = ({ kind, id }: Observation): string => `${kind} ${id}`;

/** One record that shows how a home stood. */
export type Snapshot = {
  readonly record: string;
  /** Where the record tells when it was taken. */
  readonly statedMs: number | undefined;
  /** The stated time, else the latest moment that the record names; only for putting in order. */
  readonly orderMs: number;
  /** The hubs and the users it shows, for telling two homes apart. */
  readonly hubs: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
  /** By `keyOf`. */
  readonly keys: ReadonlySet<string>;
  /** Which sorts of things it shows at all. */
  readonly sheets: ReadonlySet<string>;
  /** Of what it says by its coverage that it shows all. */
  readonly topics: ReadonlySet<string>;
  /** It shows accounts and devices both: it is the whole configuration, not one file of it. */
  readonly isWhole: boolean;
};

const signIn: readonly string[] = ['user', 'system', 'token', 'session', 'account'];

/** Things that a product keeps together: where one of them is shown, all of them are. */
const sheetOf = (standing: Standing): string => {
  if (standing.kind === 'device') return `device ${standing.form}`;
  if (standing.kind === 'automation') return `automation ${standing.form}`;
  const sort = standing.kind === 'account' ? standing.accountKind : standing.means;
  return `${standing.kind} ${signIn.includes(sort) ? 'sign-in' : sort}`;
};

/**
 * The topic that a snapshot has to cover before something missing from it is gone: a damaged file of
 * accounts must not look like one from which everybody was removed.
 */
const topicOf = (standing: Standing): string | undefined => {
  if (standing.kind === 'device') return 'devices';
  return sheetOf(standing).endsWith('sign-in') ? 'accounts' : undefined;
};

type Draft = {
  statedMs: number | undefined;
  latestMs: number;
  readonly hubs: Set<string>;
  readonly users: Set<string>;
  readonly keys: Set<string>;
  readonly sheets: Set<string>;
  readonly topics: Set<string>;
  readonly kinds: Set<string>;
};

const take = (draft: Draft, observation: Observation): void => {
  if (observation.kind === 'coverage' && observation.aspect === 'snapshot') {
    draft.topics.add(observation.topic);
    if (observation.from)
      draft.statedMs = Math.max(draft.statedMs ?? -Infinity, observation.from.utcMs);
  }
  draft.latestMs = Math.max(draft.latestMs, latestMomentOf(observation) ?? -Infinity);
  if (observation.kind === 'device' && observation.form === 'hub') draft.hubs.add(observation.id);
  if (!isStanding(observation)) return;
  draft.keys.add(keyOf(observation));
  draft.sheets.add(sheetOf(observation));
  draft.kinds.add(observation.kind);
  if (observation.kind === 'account' && observation.accountKind === 'user')
    draft.users.add(observation.id);
};

/** What each record shows of how things stood, and when that was. */
export const snapshotsOf = (observations: Iterable<Observation>): ReadonlyMap<string, Snapshot> => {
  const drafts = new Map<string, Draft>();
  for (const observation of observations) {
    const { record } = observation.source;
    const draft = drafts.get(record) ?? {
      statedMs: undefined,
      latestMs: -Infinity,
      hubs: new Set(),
      users: new Set(),
      keys: new Set(),
      sheets: new Set(),
      topics: new Set(),
      kinds: new Set(),
    };
    drafts.set(record, draft);
    take(draft, observation);
  }
  const finish = ([record, { latestMs, kinds, ...draft }]: [string, Draft]): [string, Snapshot] => [
    record,
    {
      ...draft,
      record,
      orderMs: draft.statedMs ?? latestMs,
      isWhole: kinds.has('account') && kinds.has('device'),
    },
  ];
  return new Map([...drafts].map(finish));
};

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((id) => b.has(id));

/** Some products call every hub the same; then their users tell two homes apart. */
const areOneHome = (a: Snapshot, b: Snapshot): boolean =>
  share(a.hubs, b.hubs) && (a.users.size === 0 || b.users.size === 0 || share(a.users, b.users));

/** Whether something seen in one snapshot would have to be in another if it were still there. */
export const wouldShow = (snapshot: Snapshot, seenIn: Snapshot, standing: Standing): boolean => {
  const topic = topicOf(standing);
  return (
    snapshot.statedMs !== undefined &&
    seenIn.statedMs !== undefined &&
    areOneHome(snapshot, seenIn) &&
    (topic === undefined || snapshot.topics.has(topic)) &&
    (snapshot.isWhole || snapshot.sheets.has(sheetOf(standing)))
  );
};
