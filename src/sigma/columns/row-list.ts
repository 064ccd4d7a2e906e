/** A list of row numbers that grows. */
export class RowList {
  rows = new Uint32Array(1024);
  count = 0;

  /** Makes room for so many more after `count`. */
  reserve(more: number): void {
    if (this.count + more <= this.rows.length) return;
    const rows = new Uint32Array(Math.max(this.rows.length * 2, this.count + more));
    rows.set(this.rows.subarray(0, this.count));
    this.rows = rows;
  }

  /** Adds a row that there is room for. */
  add(row: number): void {
    this.rows[this.count] = row;
    this.count += 1;
  }
}
