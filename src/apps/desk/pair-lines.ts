import { packLimits } from '../../pack/limits.ts';
import { paths } from '../../pack/pack-paths.ts';
import { lineName } from '../../pack/tree/leaf.ts';
import type { FaultList } from '../../pack/verify/fault-list.ts';
import type { IdBook } from './id-book.ts';
import { isOpenAlone, type Likeness, likenessOf } from './likeness.ts';
import { idAndPlaceOf, placeOfLine } from './place-of-line.ts';

type Shown = { readonly text: string; readonly number: number };

export type Pairing = {
  readonly faults: FaultList;
  /** SHA-256 of the records that were kept back: what hangs on them is not compared. */
  readonly keptBack: ReadonlySet<string>;
  /** Which id stands for which, where a pack has ids of its own. */
  readonly ids: IdBook | undefined;
};

/** Of one key, what has not found its like. */
type Waiting = { readonly shown: Shown[]; readonly read: string[] };

/**
 * Lays what is read again beside the lines of a pack. Both come in the same order, so that nothing
 * has to be kept; what differs waits for its like, up to a limit.
 */
export function pairLines(lines: Iterator<string>, { faults, keptBack, ids }: Pairing) {
  const waiting = new Map<string, Waiting>();
  // A pack's own ids tell nothing of what is read again: there a line is known by its place alone.
  const keyOf = ids === undefined ? idAndPlaceOf : placeOfLine;
  let waits = 0;
  let number = 0;
  let same = 0;
  let isStopped = false;
  const count = (one: Shown, like: Likeness): void => {
    if (like === 'same') same += 1;
    if (like === 'differs') faults.add('observation-differs', nameOf(one));
  };
  const pairOff = (own: Waiting, ones: readonly Shown[], texts: readonly string[]): boolean => {
    for (const one of ones)
      for (const text of texts) {
        const like = likenessOf(one.text, text, { records: keptBack, ids });
        // Of several lines of one place, one that differs from this may be like another.
        if (like === 'differs' && ids !== undefined) continue;
        count(one, like);
        own.shown.splice(own.shown.indexOf(one), 1);
        own.read.splice(own.read.indexOf(text), 1);
        return true;
      }
    return false;
  };
  const wait = (key: string, shown: readonly Shown[], read: readonly string[]): void => {
    const own = waiting.get(key) ?? { shown: [], read: [] };
    own.shown.push(...shown);
    own.read.push(...read);
    const isPaired =
      shown.length > 0 ? pairOff(own, shown, own.read) : pairOff(own, own.shown, read);
    waits += isPaired ? -1 : 1;
    if (own.shown.length + own.read.length === 0) waiting.delete(key);
    else waiting.set(key, own);
  };
  const isWrong = (text: string): boolean => !isOpenAlone(text, keptBack);
  const leftAlone = ({ shown, read }: Waiting): void => {
    const differ = Math.min(shown.length, read.length);
    for (const one of shown.slice(0, differ)) count(one, 'differs');
    for (const one of shown.slice(differ))
      if (isWrong(one.text)) faults.add('observation-added', nameOf(one));
    for (const text of read.slice(differ))
      if (isWrong(text)) faults.add('observation-missing', idAndPlaceOf(text));
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
      const alike = { records: noRecords, ids };
      if (shown !== undefined && likenessOf(shown.text, text, alike) === 'same') {
        same += 1;
        return;
      }
      if (shown !== undefined) wait(keyOf(shown.text), [shown], []);
      wait(keyOf(text), [], [text]);
      isStopped = waits > packLimits.unpaired;
    },
    end(): void {
      for (let one = next(); one !== undefined && !isStopped; one = next())
        wait(keyOf(one.text), [one], []);
      for (const own of waiting.values()) leftAlone(own);
    },
    /** How many lines are the same, of how many in the pack; for after the end. */
    counts: () => ({ same, all: number }),
  };
}

const noRecords: ReadonlySet<string> = new Set();

const nameOf = ({ text, number }: Shown): string =>
  `${lineName(paths.observations, number)} ${idAndPlaceOf(text)}`;
