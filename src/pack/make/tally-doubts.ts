import type { DoubtReason } from '../disclosure/doubt-in-word.ts';
import { doubtReasons } from '../disclosure/doubt-in-word.ts';
import { doubtFinder, type TextDoubt } from '../disclosure/doubts-in-text.ts';
import type { NameParts } from '../disclosure/name-parts.ts';
import { unreadScriptsIn } from '../disclosure/not-looked-for.ts';
import type { PackOptions } from '../pack-options.ts';
import type { RedactionPlace } from './preview-redaction.ts';

/** A text with the piece in it that may hold part of a name. */
export type DoubtLine = {
  readonly place: RedactionPlace;
  readonly before: string;
  readonly part: string;
  readonly after: string;
  /** How many places read just so. */
  readonly count: number;
};

/** A piece that may hold part of a name, as it is written; what is decided of it holds wherever it stands. */
export type Doubt = {
  readonly part: string;
  readonly why: DoubtReason;
  readonly person: string;
  /** Whether it is hardly anything but a name. */
  readonly isLikely: boolean;
  readonly count: number;
  /** All the places where it stands; those that read the same are one. */
  readonly lines: readonly DoubtLine[];
};

type Chosen = Pick<PackOptions, 'redactedPeople' | 'redactAlso' | 'redactNot'>;
type Counted<One> = Omit<One, 'count'> & { count: number };
type Gathered = Omit<Counted<Doubt>, 'lines'> & { readonly lines: Map<string, Counted<DoubtLine>> };

const around = 60;

/** Takes in texts of a pack, and gathers what in them may hold part of a name and is not decided. */
export function tallyDoubts(options: Chosen, people: readonly NameParts[]) {
  const find = doubtFinder(people);
  const doubts = new Map<string, Gathered>();
  const scripts = new Set<string>();
  const decided = new Set([...(options.redactAlso ?? []), ...(options.redactNot ?? [])].map(keyOf));
  const note = (place: RedactionPlace, text: string, { at, part, ...doubt }: TextDoubt) => {
    const key = keyOf(part);
    if (decided.has(key)) return;
    const person = options.redactedPeople?.[doubt.person] ?? '';
    const first = { ...doubt, part, person, count: 0, lines: new Map() };
    const gathered = doubts.get(key) ?? first;
    doubts.set(key, gathered);
    gathered.count += 1;
    const before = text.slice(Math.max(0, at - around), at);
    const after = text.slice(at + part.length, at + part.length + around);
    const where = JSON.stringify([place, before, part, after]);
    const line = gathered.lines.get(where) ?? { place, before, part, after, count: 0 };
    line.count += 1;
    gathered.lines.set(where, line);
  };
  return {
    take(place: RedactionPlace, text: string): void {
      for (const script of unreadScriptsIn(text)) scripts.add(script);
      for (const doubt of find(text)) note(place, text, doubt);
    },
    scripts: (): ReadonlySet<string> => scripts,
    doubts: (): Doubt[] =>
      [...doubts.values()]
        .sort(likeliestFirst)
        .map((doubt) => ({ ...doubt, lines: [...doubt.lines.values()] })),
  };
}

function likeliestFirst(a: Gathered, b: Gathered): number {
  const byLikelihood = Number(b.isLikely) - Number(a.isLikely);
  const byReason = doubtReasons.indexOf(a.why) - doubtReasons.indexOf(b.why);
  const byKey = keyOf(a.part) < keyOf(b.part) ? -1 : 1;
  return byLikelihood || byReason || b.count - a.count || byKey;
}

/** Large and small letters are the same piece, as for whoever reads it. */
const keyOf = (part: string): string => part.normalize('NFC').toLowerCase();
