import { isShownAs } from '../../pack/disclosure/is-shown-as.ts';
import { paths } from '../../pack/pack-paths.ts';
import type { FaultList } from '../../pack/verify/fault-list.ts';
import type { PackStated } from '../../pack/verify/read-stated.ts';
import type { Examined } from '../../pipeline.ts';
import type { IdBook } from './id-book.ts';
import { keptOf } from './keep-examination.ts';
import { takeOut } from './take-out.ts';

/** What a pack says, and what its records say when they are read again. */
export type ReadTwice = {
  readonly stated: PackStated;
  readonly examined: Examined;
  /** Which id stands for which, where a pack has ids of its own. */
  readonly ids: IdBook | undefined;
};

type IsLike = (shown: unknown, actual: unknown) => boolean;

/** Beside the observations: what could not be read, and what the examination counted. */
export function compareReading({ stated, examined, ids }: ReadTwice, faults: FaultList): void {
  const isLike = ids?.isShownAs ?? isShownAs;
  const { records, counts, nowMs, timeZone } = keptOf(examined, stated.examination);
  const { examination } = stated;
  // Lists are in the order of names of files, and those that are replaced stand elsewhere in it.
  const isListLike =
    ids === undefined
      ? isShownAs
      : (shown: readonly unknown[], actual: readonly unknown[]) => isEachIn(shown, actual, isLike);
  if (!isListLike(stated.coverage.unread, examined.unread))
    faults.add('unread-differs', paths.coverage);
  const isSame =
    isListLike(examination.records, records) &&
    isLike(
      [examination.counts, examination.nowMs, examination.timeZone],
      [counts, nowMs, timeZone],
    );
  if (!isSame) faults.add('count-differs', paths.examination);
}

/** Whether each thing of one list is in the other, in whatever order, and nothing else is. */
function isEachIn(shown: readonly unknown[], actual: readonly unknown[], isLike: IsLike): boolean {
  const left = [...actual];
  const isIn = (one: unknown): boolean =>
    takeOut(left, (other) => JSON.stringify(one) === JSON.stringify(other)) !== undefined ||
    takeOut(left, (other) => isLike(one, other)) !== undefined;
  return shown.length === actual.length && shown.every(isIn);
}
