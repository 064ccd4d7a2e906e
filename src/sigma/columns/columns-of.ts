import { compareText } from '../firing.ts';
import { isMissing, keyOf } from '../group-key.ts';
import { type Logsource, readField, type SigmaField, type SigmaRecord } from '../sigma-record.ts';
import { ColumnWriter, gather } from './column-writer.ts';
import type { Columns } from './columns.ts';
import { orderRows } from './row-order.ts';
import { TextPile } from './text-pile.ts';

/** `home` names the field whose value says which home a record belongs to. */
export type ColumnsOptions = { readonly home?: string };

/** Puts records, in any order, into columns grouped by home. */
export function columnsOf(records: Iterable<SigmaRecord>, options: ColumnsOptions = {}): Columns {
  const builder = new ColumnsBuilder(options);
  for (const record of records) builder.add(record);
  return builder.build();
}

/** Takes records one at a time, keeping only their values, and gives them as columns. */
export class ColumnsBuilder {
  private readonly homeField: string | null;
  private readonly fields = new Map<string, ColumnWriter>();
  private readonly ids = new TextPile();
  private readonly logsources = new Map<string, number>();
  /** The same by identity, as records often share one object. */
  private readonly knownLogsources = new WeakMap<Logsource, number>();
  private readonly logsourceValues: Logsource[] = [];
  private readonly homes = new Map<SigmaField | undefined, number>();
  private readonly homeKeys = new Map<string | undefined, number>();
  private timesMs = new Float64Array(256);
  private logsourceOfRow = new Uint32Array(256);
  private homeOfRow = new Uint32Array(256);
  private rowCount = 0;

  constructor({ home }: ColumnsOptions = {}) {
    this.homeField = home ?? null;
  }

  add({ id, timeMs, logsource, fields }: SigmaRecord): void {
    const row = this.rowCount;
    if (row === this.timesMs.length) this.grow();
    this.rowCount += 1;
    this.ids.add(id);
    this.timesMs[row] = timeMs;
    this.logsourceOfRow[row] = this.logsourceCode(logsource);
    this.homeOfRow[row] =
      this.homeField === null ? 0 : this.homeCode(readField(fields, this.homeField));
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      if (value !== undefined) this.writer(name).set(row, value);
    }
  }

  build(): Columns {
    const { rowCount, homeField, ids, timesMs } = this;
    const { order, homeStarts } = orderRows({
      homeOfRow: this.homeOfRow.subarray(0, rowCount),
      homeCount: homeField === null ? 1 : this.homeKeys.size,
      timesMs,
      compareTies: (a, b) => compareText(ids.at(a), ids.at(b)),
    });
    return {
      rowCount,
      homeField,
      homeStarts,
      timesMs: timesInOrder(timesMs, order),
      idAt: (row) => ids.at(order[row] ?? 0),
      logsources: {
        codes: gather(this.logsourceOfRow, order, this.logsourceValues.length),
        values: this.logsourceValues,
      },
      fields: new Map([...this.fields].map(([name, writer]) => [name, writer.build(order)])),
    };
  }

  private writer(name: string): ColumnWriter {
    const known = this.fields.get(name);
    if (known) return known;
    const writer = new ColumnWriter();
    this.fields.set(name, writer);
    return writer;
  }

  private logsourceCode(logsource: Logsource): number {
    const same = this.knownLogsources.get(logsource);
    if (same !== undefined) return same;
    const { category, product, service } = logsource;
    const key = `${category?.length}:${category}/${product?.length}:${product}/${service}`;
    const code = this.logsources.get(key) ?? this.logsourceValues.push(logsource) - 1;
    this.logsources.set(key, code);
    this.knownLogsources.set(logsource, code);
    return code;
  }

  /** Values that make one group make one home, `5` and `"5"`; so does what makes no group at all. */
  private homeCode(value: SigmaField | undefined): number {
    const known = this.homes.get(value);
    if (known !== undefined) return known;
    const key = isMissing(value) ? undefined : keyOf([value]);
    const code = this.homeKeys.get(key) ?? this.homeKeys.size;
    this.homeKeys.set(key, code);
    if (typeof value !== 'object') this.homes.set(value, code);
    return code;
  }

  private grow(): void {
    const length = this.timesMs.length * 2;
    const [timesMs, logsourceOfRow, homeOfRow] = [
      new Float64Array(length),
      new Uint32Array(length),
      new Uint32Array(length),
    ];
    timesMs.set(this.timesMs);
    logsourceOfRow.set(this.logsourceOfRow);
    homeOfRow.set(this.homeOfRow);
    Object.assign(this, { timesMs, logsourceOfRow, homeOfRow });
  }
}

function timesInOrder(timesMs: Float64Array, order: Uint32Array): Float64Array {
  const times = new Float64Array(order.length);
  for (let at = 0; at < order.length; at += 1) times[at] = timesMs[order[at] ?? 0] ?? 0;
  return times;
}
