import { type Logsource, readField, type SigmaRecord } from '../../../sigma/sigma-record.ts';

/** So many names that no rule asks for are remembered, so that hostile records cannot fill the memory. */
const mostOthers = 10_000;
const mostSources = 100;

export const logsourceKeys = [
  'category',
  'product',
  'service',
] as const satisfies (keyof Logsource)[];

/** The names of the fields that records had, and what the records said of their logsource. */
export class SeenNames {
  readonly fields = new Set<string>();
  readonly sources = {
    category: new Set<string>(),
    product: new Set<string>(),
    service: new Set<string>(),
  };
  private readonly asked: ReadonlySet<string>;

  constructor(asked: ReadonlySet<string>) {
    this.asked = asked;
  }

  take({ fields }: SigmaRecord): void {
    for (const name of Object.keys(fields))
      if (!this.fields.has(name) && (this.fields.size < mostOthers || this.asked.has(name)))
        this.fields.add(name);
    for (const key of logsourceKeys) {
      const value = readField(fields, `logsource.${key}`);
      if (typeof value === 'string' && this.sources[key].size < mostSources)
        this.sources[key].add(value);
    }
  }
}
