import { packLimits } from '../../pack/limits.ts';
import { paths } from '../../pack/pack-paths.ts';
import { lineName } from '../../pack/tree/leaf.ts';
import type { FaultList } from '../../pack/verify/fault-list.ts';
import { fieldsOf, isOpenAlone, likenessOf, parsed } from './likeness.ts';

type Shown = { readonly text: string; readonly number: number };

export type Pairing = {
  readonly faults: FaultList;
  /** SHA-256 of the records that were kept back: what hangs on them is not compared. */
  readonly keptBack: ReadonlySet<string>;
};

/**
 * Lays what is read again beside the lines of a pack. Both come in the same order, so that nothing
 * has to be kept; what differs waits for its like, up to a limit.
 */
export function pairLines(lines: Iterator<string>, { faults, keptBack }: Pairing) {
  const waiting = { shown: new Map<string, Shown>(), read: new Map<string, string>() };
  let number = 0;
  let same = 0;
  let isStopped = false;
  const wait = (key: string, shown: Shown | undefined, text: string | undefined): void => {
    if (shown !== undefined) waiting.shown.set(key, shown);
    if (text !== undefined) waiting.read.set(key, text);
    const [one, other] = [waiting.shown.get(key), waiting.read.get(key)];
    if (one === undefined || other === undefined) return;
    waiting.shown.delete(key);
    waiting.read.delete(key);
    const likeness = likenessOf(one.text, other, keptBack);
    if (likeness === 'same') same += 1;
    if (likeness === 'differs')
      faults.add('observation-differs', `${lineName(paths.observations, one.number)} ${key}`);
  };
  const next = (): Shown | undefined => {
    const line = lines.next();
    if (line.done) return undefined;
    number += 1;
    return { text: line.value, number };
  };
  return {
    take(text: string): void {
      if (isStopped) return;
      const shown = next();
      if (shown !== undefined && likenessOf(shown.text, text, noRecords) === 'same') {
        same += 1;
        return;
      }
      if (shown !== undefined) wait(keyOf(shown.text), shown, undefined);
      wait(keyOf(text), undefined, text);
      isStopped = waiting.shown.size + waiting.read.size > packLimits.unpaired;
    },
    end(): void {
      for (let one = next(); one !== undefined && !isStopped; one = next())
        wait(keyOf(one.text), one, undefined);
      for (const [key, one] of waiting.shown)
        if (!isOpenAlone(one.text, keptBack))
          faults.add('observation-added', `${lineName(paths.observations, one.number)} ${key}`);
      for (const [key, text] of waiting.read)
        if (!isOpenAlone(text, keptBack)) faults.add('observation-missing', key);
    },
    /** How many lines are the same, of how many in the pack; for after the end. */
    counts: () => ({ same, all: number }),
  };
}

const noRecords: ReadonlySet<string> = new Set();

/** What an observation is known by: its kind, its id and the place it was read from. */
function keyOf(text: string): string {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return text.slice(0, 80);
  const { kind, id, source } = fieldsOf(value);
  const { record, path, at } = fieldsOf(source);
  const place = [String(record).slice(0, 12), path, at].filter((part) => part !== '').join(' ');
  return `${kind} ${id} (${place})`;
}
