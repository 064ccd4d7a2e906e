import type { OpenCase } from '../../case/open-case.ts';
import type { Reading } from '../../model/observation.ts';
import { doubtFinder, type TextDoubt } from '../disclosure/doubts-in-text.ts';
import { textsIn } from '../disclosure/map-texts.ts';
import { type DoubtReason, namePartsOf } from '../disclosure/name-parts.ts';
import { peopleToRedact } from '../disclosure/people-to-redact.ts';
import type { PackOptions } from '../pack-options.ts';
import { chooseFrom, materialOf } from './make-pack.ts';

/** Where in a pack a text stands. */
export type RedactionPlace =
  | 'file-names'
  | 'household'
  | 'diary'
  | 'findings'
  | 'log'
  | 'unread'
  | 'for-whom'
  | Reading['kind'];

/** A text with the piece in it that may hold part of a name. */
export type DoubtLine = {
  readonly place: RedactionPlace;
  readonly before: string;
  readonly part: string;
  readonly after: string;
};

/** A piece that may hold part of a name, as it is written; what is decided of it holds wherever it stands. */
export type Doubt = {
  readonly part: string;
  readonly why: DoubtReason;
  readonly person: string;
  readonly count: number;
  /** The first few of them. */
  readonly lines: readonly DoubtLine[];
};

export type RedactionPreview = {
  /** How many names were replaced, by place. */
  readonly replaced: readonly { readonly place: RedactionPlace; readonly count: number }[];
  /** What is still to be decided. */
  readonly doubts: readonly Doubt[];
};

type Chosen = Pick<PackOptions, 'redactedPeople' | 'redactAlso' | 'redactNot'>;

/**
 * What redacting would replace in a pack, and what would stay that may hold part of a name, of which
 * the options do not say yet whether to replace it. Throws what `makePack` throws.
 */
export async function previewRedaction(
  open: OpenCase,
  options: PackOptions,
): Promise<RedactionPreview> {
  if ((options.redactedPeople ?? []).length === 0) return { replaced: [], doubts: [] };
  const material = materialOf(open, options, await chooseFrom(open, options));
  const people = material.options.redactedPeople ?? [];
  const { disclosure, examination, exhibits } = material;
  const shown = material.open;
  const household = shown.household();
  const { standing } = examination;
  const named = peopleToRedact(people, { household, standing });
  const tally = tallyOf(options, doubtFinder(named.map(namePartsOf)));
  const { withoutNames } = disclosure;
  tally.take(
    'file-names',
    exhibits.map(({ path }) => path),
  );
  tally.take('household', withoutNames(household));
  tally.take('diary', shown.diary().map(disclosure.diaryEntry));
  tally.take('findings', disclosure.findings);
  tally.take('log', open.log().map(disclosure.logEntry));
  tally.take('unread', withoutNames(examination.unread));
  tally.take('for-whom', material.options.forWhom ?? '');
  for await (const line of open.observationLines()) {
    const reading = disclosure.reading(JSON.parse(line) as Reading);
    if (reading !== undefined) tally.take(reading.kind, reading);
    const waiting = options.pause?.();
    if (waiting !== undefined) await waiting;
  }
  return tally.preview();
}

const mostLines = 5;
const around = 60;
const mark = /\[redacted \d+\]/g;

type Counted = Omit<Doubt, 'count' | 'lines'> & { count: number; readonly lines: DoubtLine[] };

/** Takes in what would stand in the pack, and counts. */
function tallyOf(options: Chosen, find: (text: string) => readonly TextDoubt[]) {
  const replaced = new Map<RedactionPlace, number>();
  const doubts = new Map<string, Counted>();
  const decided = new Set([...(options.redactAlso ?? []), ...(options.redactNot ?? [])].map(keyOf));
  const note = (place: RedactionPlace, text: string, { at, part, why, person }: TextDoubt) => {
    const key = keyOf(part);
    if (decided.has(key)) return;
    const name = options.redactedPeople?.[person] ?? '';
    const doubt = doubts.get(key) ?? { part, why, person: name, count: 0, lines: [] };
    doubts.set(key, doubt);
    doubt.count += 1;
    const before = text.slice(Math.max(0, at - around), at);
    const after = text.slice(at + part.length, at + part.length + around);
    const isNew = doubt.lines.every((one) => one.before !== before || one.after !== after);
    if (isNew && doubt.lines.length < mostLines) doubt.lines.push({ place, before, part, after });
  };
  return {
    take(place: RedactionPlace, value: unknown): void {
      for (const text of textsIn(value)) {
        const count = text.match(mark)?.length ?? 0;
        if (count > 0) replaced.set(place, (replaced.get(place) ?? 0) + count);
        for (const doubt of find(text)) note(place, text, doubt);
      }
    },
    preview: (): RedactionPreview => ({
      replaced: [...replaced].map(([place, count]) => ({ place, count })),
      doubts: [...doubts.values()].sort((a, b) => (keyOf(a.part) < keyOf(b.part) ? -1 : 1)),
    }),
  };
}

/** Large and small letters are the same piece, as for whoever reads it. */
const keyOf = (part: string): string => part.normalize('NFC').toLowerCase();
