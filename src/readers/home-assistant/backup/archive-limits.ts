/** How much one archive may ask of this machine; what goes beyond is `too-large`. */
export type ArchiveLimits = {
  readonly inflatedBytes: number;
  readonly memberBytes: number;
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly headerBlocks: number;
  readonly wantedFiles: number;
  readonly remarks: number;
  readonly pathLength: number;
  readonly headerBytes: number;
  readonly aboutBytes: number;
  readonly gzipParts: number;
};

const kib = 1024;
const mib = 1024 * kib;
const gib = 1024 * mib;

export const archiveLimits: ArchiveLimits = {
  /** All that comes out of one inner archive: many times the largest recorder people report. */
  inflatedBytes: 128 * gib,
  /** One file; recorder databases of tens of GB exist, larger ones are moved to a server. */
  memberBytes: 64 * gib,
  /** Real configurations shrink 3 to 20 times; deflate can reach 1032 times, which only bombs do. */
  ratio: 100,
  /** So much may come out before the ratio counts: a second of work, whatever is inside. */
  ratioFromBytes: 1 * gib,
  /** Blocks of 512 bytes in the headers of one tar; a million camera pictures need 3 each. */
  headerBlocks: 4_000_000,
  /** Files handed to the reader; a home has some hundred that are worth reading. */
  wantedFiles: 10_000,
  /** Problems and members not opened that are told one by one, before the rest is given up. */
  remarks: 1_000,
  /** Characters of a name; Home Assistant's own are below 200. */
  pathLength: 1_024,
  /** One extended header (a long name, extended attributes). */
  headerBytes: 256 * kib,
  /** `backup.json`, which is held whole; the largest add-on lists are far below. */
  aboutBytes: 4 * mib,
  /** Gzip streams one behind the other; Home Assistant writes one. */
  gzipParts: 1_000,
};
