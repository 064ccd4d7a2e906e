import type { SigmaField } from '../sigma-record.ts';
import type { Codes, Column } from './columns.ts';
import { ValueTable } from './value-table.ts';

/** A column of numbers is coded only while this few of them differ. */
const mostCodedNumbers = 4096;

/** Takes the values of one field, row after row; rows left out have no such field. */
export class ColumnWriter {
  private table = new ValueTable();
  private codes = new Uint32Array(256);
  /** Set once the values are numbers of which most differ. */
  private numbers: Float64Array | null = null;
  private isAllNumbers = true;

  set(row: number, value: SigmaField): void {
    if (row >= this.codes.length) this.grow(row);
    if (typeof value !== 'number') {
      this.isAllNumbers = false;
      if (this.numbers) this.backToCodes(this.numbers);
    }
    if (this.numbers && typeof value === 'number') {
      this.numbers[row] = value;
      this.codes[row] = 1;
      return;
    }
    this.codes[row] = this.table.codeOf(value);
    if (this.isAllNumbers && this.table.values.length > mostCodedNumbers) this.toNumbers();
  }

  /** The column with its rows in the given order. */
  build(order: Uint32Array): Column {
    const { numbers, codes } = this;
    if (numbers) {
      const isThere = new Uint8Array(order.length);
      gatherInto(isThere, codes, order);
      return { kind: 'numbers', numbers: gatherNumbers(numbers, codes, order), isThere };
    }
    const { values } = this.table;
    return { kind: 'coded', codes: gather(codes, order, values.length), values };
  }

  private grow(row: number): void {
    const codes = new Uint32Array(row * 2);
    codes.set(this.codes);
    this.codes = codes;
    if (!this.numbers) return;
    const numbers = new Float64Array(row * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }

  private toNumbers(): void {
    const { values } = this.table;
    this.numbers = Float64Array.from(this.codes, (code) => Number(values[code] ?? Number.NaN));
    this.codes = this.codes.map((code) => (code === 0 ? 0 : 1));
    this.table = new ValueTable();
  }

  private backToCodes(numbers: Float64Array): void {
    this.codes = this.codes.map((isThere, row) =>
      isThere ? this.table.codeOf(numbers[row] ?? 0) : 0,
    );
    this.numbers = null;
  }
}

/** Codes in another order, in as few bytes as they fit in. */
export function gather(codes: Uint32Array, order: Uint32Array, size: number): Codes {
  const gathered = narrow(order.length, size);
  gatherInto(gathered, codes, order);
  return gathered;
}

function gatherInto(gathered: Codes, codes: Uint32Array, order: Uint32Array): void {
  for (let at = 0; at < order.length; at += 1) gathered[at] = codes[order[at] ?? 0] ?? 0;
}

function gatherNumbers(numbers: Float64Array, isThere: Uint32Array, order: Uint32Array) {
  const gathered = new Float64Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    gathered[at] = isThere[row] ? (numbers[row] ?? 0) : Number.NaN;
  }
  return gathered;
}

function narrow(length: number, size: number): Codes {
  if (size <= 256) return new Uint8Array(length);
  return size <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}
