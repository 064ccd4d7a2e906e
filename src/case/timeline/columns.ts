/** How many acts a stored piece of a column holds; what is read at once while a column is loaded. */
export const columnChunkRows = 65_536;

type ColumnForm = typeof Float64Array | typeof Uint32Array | typeof Uint8Array;

/**
 * What is kept of every act for filtering, 27 bytes and 4 for finding it by its id: codes stand for
 * places in the lists of `Names`; in `hour` the sixth bit says that it was night.
 */
export const columnForms = {
  utcMs: Float64Array,
  action: Uint8Array,
  grade: Uint8Array,
  devices: Uint32Array,
  account: Uint32Array,
  person: Uint32Array,
  day: Uint32Array,
  hour: Uint8Array,
  idHash: Uint32Array,
} as const satisfies Record<string, ColumnForm>;

export type ColumnName = keyof typeof columnForms;
export type Column = Float64Array | Uint32Array | Uint8Array;
export const columnNames = Object.keys(columnForms) as ColumnName[];

export const nightBit = 32;
export const hourBits = 31;

/** FNV-1a, 32 bits: only narrows down where an id can be; the row itself decides. */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
