import type { Story } from './story.ts';
import type { WriteOptions } from './write-story.ts';

/** A story told twice makes a million rows: then every size has the same acts per row. */
const rowsPerRound = 500_000;

/**
 * How to write a story with exactly this many state rows: it is lived again and again, with as many
 * rows a day at every size, so that the acts in a million rows are as many in the next million.
 */
export const scaleToStateRows = (
  story: Story,
  stateRows: number,
): Required<Pick<WriteOptions, 'days' | 'stateRows'>> => ({
  days: Math.max(1, Math.round((stateRows * story.days) / rowsPerRound)),
  stateRows,
});
