/**
 * What a pack may ask of whoever reads it: far above any real one, below what exhausts a machine.
 * Everything beyond is refused with a word, before anything is unpacked or kept.
 */
export const packLimits = {
  members: 200_000,
  /** Of a path, in bytes of UTF-8. */
  pathBytes: 1_024,
  directoryBytes: 128 * 2 ** 20,
  /** Files that are looked at as a whole: checkpoint, proofs, selection, household ... */
  smallFileBytes: 8 * 2 ** 20,
  /** JSON that is looked at as a whole, and all lines that are. */
  jsonBytes: 64 * 2 ** 20,
  keptLineBytes: 256 * 2 ** 20,
  /** The manifests and the leaves. */
  listBytes: 512 * 2 ** 20,
  lineBytes: 16 * 2 ** 20,
  lines: 2_000_000,
  /** Brackets within brackets in JSON. */
  nesting: 64,
  /** Places that are told of one check; more are counted. */
  faults: 50,
  /** Observations that wait for their like, when the pack's order is another. */
  unpaired: 100_000,
} as const;
