export type SigmaScalar = string | number | boolean | null;
export type SigmaValue = SigmaScalar | readonly SigmaScalar[];

/** Stands for an object. What it holds stands beside it, in fields whose names begin with its own. */
export type SigmaObject = Readonly<Record<string, never>>;
export type SigmaField = SigmaValue | SigmaObject;
export type SigmaFields = Readonly<Record<string, SigmaField>>;

/** What kind of record this is, in Sigma's three words. */
export type Logsource = {
  readonly category?: string;
  readonly product?: string;
  readonly service?: string;
};

/** One thing to run rules over. Field names are flat (`actor.relation`), ids are unique in a run. */
export type SigmaRecord = {
  readonly id: string;
  readonly timeMs: number;
  readonly logsource: Logsource;
  readonly fields: SigmaFields;
};

/** The value of a field, or undefined when the record has no such field of its own. */
export function readField(fields: SigmaFields, name: string): SigmaField | undefined {
  const value = fields[name];
  // What every object inherits is functions and objects: to ask about the rest only costs time.
  if (typeof value !== 'object' && typeof value !== 'function') return value;
  return Object.hasOwn(fields, name) ? value : undefined;
}

export function isObject(value: SigmaField | undefined): value is SigmaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
