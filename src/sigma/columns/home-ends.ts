import type { Columns } from './columns.ts';

/** Finds where the home of a row ends. Rows must be asked for in order. */
export class HomeEnds {
  private readonly homeStarts: Uint32Array;
  private home = 0;

  constructor({ homeStarts }: Columns) {
    this.homeStarts = homeStarts;
  }

  endOf(row: number): number {
    const { homeStarts } = this;
    while ((homeStarts[this.home + 1] ?? Number.POSITIVE_INFINITY) <= row) this.home += 1;
    return homeStarts[this.home + 1] ?? Number.POSITIVE_INFINITY;
  }
}
