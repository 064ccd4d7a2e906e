import { parse } from 'yaml';
import type { OpenCase } from '../../case/open-case.ts';
import type { Reading } from '../../model/observation.ts';
import { redactedPeopleMarks } from '../disclosure/disclosure.ts';
import { textsIn } from '../disclosure/map-texts.ts';
import { namePartsOf } from '../disclosure/name-parts.ts';
import { type NotLookedFor, notLookedFor } from '../disclosure/not-looked-for.ts';
import { peopleToRedact } from '../disclosure/people-to-redact.ts';
import type { PackFile } from '../pack-file.ts';
import type { PackOptions } from '../pack-options.ts';
import { paths } from '../pack-paths.ts';
import { chooseFrom, materialOf } from './make-pack.ts';
import { payloadFiles } from './payload-files.ts';
import { type Doubt, tallyDoubts } from './tally-doubts.ts';

/** Where in a pack a text stands. */
export type RedactionPlace =
  | 'file-names'
  | 'household'
  | 'diary'
  | 'findings'
  | 'log'
  | 'unread'
  | 'examination'
  | 'for-whom'
  | Reading['kind'];

export type RedactionPreview = {
  /** How many names were replaced, by place: as many as stand in the files of the pack. */
  readonly replaced: readonly { readonly place: RedactionPlace; readonly count: number }[];
  /** What is still to be decided, the likeliest first. */
  readonly doubts: readonly Doubt[];
  /** Ways to write these names that nobody looked for. */
  readonly notLookedFor: readonly NotLookedFor[];
};

/**
 * What redacting would replace in a pack, and what would stay that may hold part of a name, of which
 * the options do not say yet whether to replace it. It goes through the very files that would be
 * written. Throws what `makePack` throws.
 */
export async function previewRedaction(
  open: OpenCase,
  options: PackOptions,
): Promise<RedactionPreview> {
  const people = options.redactedPeople ?? [];
  if (people.length === 0) return { replaced: [], doubts: [], notLookedFor: [] };
  const material = materialOf(open, options, await chooseFrom(open, options));
  const { standing } = material.examination;
  const named = peopleToRedact(people, { household: open.household(), standing });
  const replaced = new Map<RedactionPlace, number>();
  const tally = tallyDoubts(options, named.map(namePartsOf));
  for (const file of payloadFiles(material)) {
    for await (const { place, written, value } of partsOf(file, options)) {
      const count = written.match(redactedPeopleMarks)?.length ?? 0;
      if (count > 0) replaced.set(place, (replaced.get(place) ?? 0) + count);
      for (const text of textsIn(value)) tally.take(place, text);
    }
  }
  return {
    replaced: [...replaced].map(([place, count]) => ({ place, count })),
    doubts: tally.doubts(),
    notLookedFor: notLookedFor(named, tally.scripts()),
  };
}

type Part = { readonly place: RedactionPlace; readonly written: string; readonly value: unknown };

const places: Readonly<Record<string, RedactionPlace>> = {
  [paths.exhibits]: 'file-names',
  [paths.findings]: 'findings',
  [paths.answers]: 'findings',
  [paths.log]: 'log',
  [paths.diary]: 'diary',
  [paths.coverage]: 'coverage',
  [paths.examination]: 'examination',
  [paths.household]: 'household',
  [paths.selection]: 'for-whom',
};

/** What stands in a file of a pack, by place. Commitments hold hashes and nothing that anybody wrote. */
async function* partsOf({ path, content }: PackFile, { pause }: PackOptions): AsyncGenerator<Part> {
  const utf8 = new TextDecoder();
  for await (const piece of content instanceof Uint8Array ? [content] : content()) {
    const written = utf8.decode(piece);
    const place = places[path];
    if (path === paths.household) yield { place: 'household', written, value: parse(written) };
    else if (!path.endsWith('.ndjson')) yield* placedParts(path, written);
    else if (path !== paths.commitments)
      for (const line of written.split('\n').slice(0, -1)) {
        const value = JSON.parse(line);
        yield { place: place ?? (value as Reading).kind, written: line, value };
      }
    const waiting = pause?.();
    if (waiting !== undefined) await waiting;
  }
}

/** What is wanting and what records cover stand in one file. */
function* placedParts(path: string, written: string): Generator<Part> {
  const value = JSON.parse(written);
  const place = places[path] ?? 'examination';
  if (path !== paths.coverage) return yield { place, written, value };
  const { unread, ...rest } = value;
  yield { place: 'unread', written: JSON.stringify(unread), value: unread };
  yield { place, written: JSON.stringify(rest), value: rest };
}
