const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const gibibyte = 1024 * mebibyte;
const second = 1000;
const minute = 60 * second;

/** Everything the workbench's server bounds, in one place; no request can ask for more. */
export const limits = {
  /** How long a one-time link works if nobody follows it. */
  linkMs: 15 * minute,
  /** How many browsers may be let in at the same time; the one let in first goes. */
  browsers: 8,
  /** Without use, a case is locked. A file on its way counts as use. */
  lockAfterMs: 10 * minute,
  /** What keeps nothing cannot be unlocked again, so that it is left open longer before it is wiped. */
  wipeAfterMs: 60 * minute,
  /** A file of which no byte moved for so long counts as use no more: a pause that was forgotten. */
  transferRestMs: 60 * minute,

  connections: 256,
  headerBytes: 64 * kibibyte,
  headersMs: 10 * second,
  keepAliveMs: 5 * second,
  /** A body that is not an upload: a household, a diary entry. */
  bodyBytes: 2 * mebibyte,
  bodyMs: 10 * second,
  /** Passwords of backups in letters; an emergency kit is far shorter. */
  passwordLength: 16 * kibibyte,
  /** All that is being filled in together, in letters. */
  draftsLength: mebibyte,
  /** Requests a second, on average and at once: of a browser that was let in, and of all others. */
  letIn: { perSecond: 100, atOnce: 400 },
  strangers: { perSecond: 10, atOnce: 50 },
  inFlight: 64,

  upload: {
    fileBytes: 64 * gibibyte,
    batchBytes: 128 * gibibyte,
    batchFiles: 200_000,
    batches: 16,
    atOnce: 4,
    pathLength: 1024,
    nameBytes: 255,
    depth: 32,
    /** No byte for this long, and the upload is over. */
    stalledMs: 20 * second,
    /** Slower than this on average, after the first minute, and it is over too. */
    bytesPerSecond: 4 * kibibyte,
    patienceMs: minute,
    /** What must stay free on the disk, beside twice the bytes: the case keeps a copy of its own. */
    spareBytes: 256 * mebibyte,
  },
  attachmentBytes: 256 * mebibyte,
  packBytes: 64 * gibibyte,
  /** Wrong passphrases in a row before the next has to wait, and for how long: doubled each time. */
  freeTries: 5,
  firstWaitMs: 2 * second,
  longestWaitMs: 5 * minute,
} as const;
