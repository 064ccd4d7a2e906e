import { Observation } from '../../model/observation.ts';
import { readPieces } from '../container/byte-source.ts';
import { redacted } from '../disclosure/disclosure.ts';
import { paths } from '../pack-paths.ts';
import type { PackReader } from '../pack-reader.ts';
import { lineName } from '../tree/leaf.ts';
import { type ActsByTime, actsByTime } from './acts-by-time.ts';
import type { FaultList } from './fault-list.ts';
import { lineReader } from './line-reader.ts';
import { jsonIn, textIn } from './parse-json.ts';

export type ObservationsSeen = {
  /** Everything but acts and states, and the acts on accounts, as they lie. */
  readonly standing: readonly Observation[];
  readonly acts: ActsByTime;
  /** How many lines tell of a state; several may tell of the same. */
  readonly states: number;
  /** How many private texts stand as redacted, and how many as they were. */
  readonly texts: { readonly redacted: number; readonly whole: number };
};

/**
 * Goes over the observations of a pack once. Of acts and states it keeps only numbers. `onId` is told
 * of the id of each.
 */
export async function watchObservations(
  pack: PackReader,
  faults: FaultList,
  onId: (id: string) => void,
): Promise<ObservationsSeen> {
  const standing: Observation[] = [];
  const acts = actsByTime();
  const texts = { redacted: 0, whole: 0 };
  const onAccounts = new Set<string>();
  let states = 0;
  const span = pack.span(paths.observations);
  let offset = span.from;
  const take = (one: Observation, bytes: number): void => {
    onId(one.id);
    for (const text of privateTextsOf(one)) texts[text === redacted ? 'redacted' : 'whole'] += 1;
    if (one.kind === 'state') states += 1;
    else if (one.kind === 'act') {
      acts.add(one.at.utcMs, { offset, bytes });
      if (one.about === undefined || onAccounts.has(one.id)) return;
      onAccounts.add(one.id);
      standing.push(one);
    } else standing.push(one);
  };
  const lines = lineReader({
    fault: (why, number) => faults.add(why, lineName(paths.observations, number)),
    line(bytes, number) {
      const one = observationIn(bytes);
      if (one === undefined) faults.add('not-as-written', lineName(paths.observations, number));
      else take(one, bytes.length);
      offset += bytes.length + 1;
    },
  });
  for await (const piece of readPieces(pack.source, span)) lines.take(piece);
  lines.end();
  return {
    standing,
    acts,
    texts,
    get states() {
      return states;
    },
  };
}

/** Undefined for a line that this program would not have written. */
function observationIn(bytes: Uint8Array): Observation | undefined {
  const text = textIn(bytes);
  const value = jsonIn(text);
  return JSON.stringify(value) === text ? Observation.safeParse(value).data : undefined;
}

function privateTextsOf(one: Observation): string[] {
  if (one.kind === 'act') return one.text === undefined ? [] : [one.text];
  return one.kind === 'automation' ? one.tells.flatMap(({ text }) => text ?? []) : [];
}
