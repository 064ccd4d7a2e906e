import type { MarkedRule } from '../marked-rules.ts';
import type { Passage, PassageRule } from '../passage.ts';

/** What one marked passage must lead to. */
export type Mark = {
  readonly rule: MarkedRule;
  /** ISO 8601 in UTC: the first and the last thing that belongs to the passage. */
  readonly from: string;
  readonly to: string;
  /** How many acts (or grants, or calls and cuts) belong to it. */
  readonly count: number;
  /** Account ids as the Home Assistant reader gives them. */
  readonly accounts: readonly string[];
  /** Names of people, entity ids of parts, whatever belongs to it. */
  readonly people: readonly string[];
  readonly parts: readonly string[];
};

type MarkNote = {
  readonly atMs: number;
  readonly accounts?: readonly string[];
  readonly people?: readonly string[];
  readonly parts?: readonly string[];
};

type Tally = { fromMs: number; toMs: number; count: number; sets: Record<Field, Set<string>> };
type Field = 'accounts' | 'people' | 'parts';

/** Counts, passage by passage, what is planted while a story is told. */
export type MarkBook = {
  note(passage: number, rule: PassageRule, note: MarkNote): void;
  marks(): Mark[];
};

/** These show in other files than the history, or by what is missing in it. */
const seenElsewhere: ReadonlySet<PassageRule> = new Set([
  'access-after-leaving',
  'access-under-order',
  'account-added-again',
  'account-switched-off',
  'app-of-another-holder',
  'child-device-in-reach',
  'child-movement-alerts',
  'cloud-link-of-nobody',
  'door-alerts',
  'followed-without-account',
  'geofence-of-one',
  'hidden-automation',
  'hidden-device',
  'manager-who-left',
  'open-webhook',
  'orphan-app',
  'phone-reports-much',
  'private-room-in-reach',
  'record-cut',
  'renamed-device',
  'shared-account-manages',
  'sole-manager',
  'token-without-end',
  'unnamed-account',
]);

type RuledTally = Tally & { readonly rule: MarkedRule };

/** Marks for the passages of a story; what the history no longer has at the end is not marked. */
export const createMarkBook = (
  marked: readonly Passage[],
  isKept: (atMs: number) => boolean,
): MarkBook => {
  const tallies = new Map<number, RuledTally>();
  return {
    note(passage, rule, note) {
      // What the history no longer shows cannot be found there.
      if (!seenElsewhere.has(rule) && !isKept(note.atMs)) return;
      const tally = tallies.get(passage) ?? { rule, ...emptyTally(note.atMs) };
      tally.fromMs = Math.min(tally.fromMs, note.atMs);
      tally.toMs = Math.max(tally.toMs, note.atMs);
      tally.count++;
      for (const field of ['accounts', 'people', 'parts'] as const)
        for (const each of note[field] ?? []) tally.sets[field].add(each);
      tallies.set(passage, tally);
    },
    marks: () => {
      const own = [...tallies.entries()].sort(([a], [b]) => a - b);
      const also = own.flatMap(([passage, tally]) =>
        (marked[passage]?.also ?? []).map((rule) => ({ ...tally, rule })),
      );
      return [...own.map(([, tally]) => tally), ...joined(also)].map(markOf);
    },
  };
};

/** What one account did in several passages is one mark for a rule that looks at all of it. */
const joined = (tallies: readonly RuledTally[]): RuledTally[] => {
  const found = new Map<string, RuledTally>();
  for (const tally of tallies) {
    const key = [tally.rule, ...tally.sets.accounts].join(' ');
    const before = found.get(key);
    found.set(key, before ? both(before, tally) : tally);
  }
  return [...found.values()];
};

const both = (a: RuledTally, b: RuledTally): RuledTally => ({
  rule: a.rule,
  fromMs: Math.min(a.fromMs, b.fromMs),
  toMs: Math.max(a.toMs, b.toMs),
  count: a.count + b.count,
  sets: {
    accounts: new Set([...a.sets.accounts, ...b.sets.accounts]),
    people: new Set([...a.sets.people, ...b.sets.people]),
    parts: new Set([...a.sets.parts, ...b.sets.parts]),
  },
});

const emptyTally = (atMs: number): Tally => ({
  fromMs: atMs,
  toMs: atMs,
  count: 0,
  sets: { accounts: new Set(), people: new Set(), parts: new Set() },
});

const markOf = (tally: RuledTally): Mark => ({
  rule: tally.rule,
  from: new Date(tally.fromMs).toISOString(),
  to: new Date(tally.toMs).toISOString(),
  count: tally.count,
  accounts: [...tally.sets.accounts].sort(),
  people: [...tally.sets.people].sort(),
  parts: [...tally.sets.parts].sort(),
});
