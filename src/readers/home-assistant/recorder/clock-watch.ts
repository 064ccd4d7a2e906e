import type { Moment } from '../../../model/moment.ts';
import type { TimedRow } from './table-query.ts';

/** A place where, in the order of the ids, time went backwards. */
export type ClockChange = { readonly from: Moment; readonly until: Moment; readonly at: number };

/** Rows may be written a little out of order; more than this is a clock that was changed. */
export const disorderMs = 60_000;
const mostChanges = 50;

/** Where time goes backwards within rows that follow on one that stood before them. */
export const clockChangesIn = (
  rows: readonly TimedRow[],
  before: Moment | undefined,
): ClockChange[] => {
  const changes: ClockChange[] = [];
  let last = before;
  for (const { id, moment } of rows) {
    if (moment === undefined) continue;
    if (
      last !== undefined &&
      moment.utcMs < last.utcMs - disorderMs &&
      changes.length < mostChanges
    )
      changes.push({ from: last, until: moment, at: id });
    last = moment;
  }
  return changes;
};
