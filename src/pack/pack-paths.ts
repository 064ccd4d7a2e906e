/** Where things lie in a pack. The bag is one folder, so that unpacking makes exactly one. */
export const bagFolder = 'pack/';

export const paths = {
  declaration: 'bagit.txt',
  manifest: 'manifest-sha256.txt',
  info: 'bag-info.txt',
  /** In a pack that hands over one exhibit: what stood on the bag of the whole one. */
  packInfo: 'pack-info.txt',
  readme: 'README.txt',
  leaves: 'leaves.ndjson',
  checkpoint: 'checkpoint.txt',
  timeStamp: 'time-stamp.tsr',
  tagManifest: 'tagmanifest-sha256.txt',
  proofs: 'proofs/',
  payload: 'data/',
  originals: 'data/originals/',
  /** What records in the pack are called, where that is masked elsewhere. */
  originalNames: 'data/originals/names.ndjson',
  exports: 'data/exports/',
  report: 'data/report.pdf',
  exhibits: 'data/exhibits.ndjson',
  /** What opens the lines of the observations that are given as they are. */
  observationParts: 'data/observation-parts.ndjson',
  observations: 'data/observations.ndjson',
  findings: 'data/findings.ndjson',
  answers: 'data/answers.json',
  coverage: 'data/coverage.json',
  examination: 'data/examination.json',
  selection: 'data/selection.json',
  log: 'data/log.ndjson',
  commitments: 'data/commitments.ndjson',
  household: 'data/statement/household.yml',
  diary: 'data/statement/diary.ndjson',
} as const;

/** Files whose lines are leaves of the tree, each by itself. */
export const linedFiles: readonly string[] = [paths.exhibits, paths.findings, paths.log];

/** The number of an exhibit as it stands in paths: `0007`. */
export const exhibitNumber = (n: number): string => String(n).padStart(4, '0');

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\\/:*?"<>|%#]/gu;
/** Names of devices on Windows, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const longestPathBytes = 600;

/**
 * Where the bytes of an exhibit lie in the pack. Signs that some system does not allow in a name
 * become `_`, and a path that is too long is cut; as it was, it stands in `data/exhibits.ndjson`.
 */
export const originalPath = (n: number, path: string): string => {
  const names = path.split('/').map(safeName).join('/');
  const isLong = new TextEncoder().encode(names).length > longestPathBytes;
  const short = isLong ? safeName([...names].slice(-60).join('')) : names;
  return `${paths.originals}${exhibitNumber(n)}/${short}`;
};

/** A name without signs that mean something to some system, and never empty. */
export const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(unsafe, '_')
    .replace(reserved, '_$&')
    .replace(/^\.{1,2}$|^$/, '_')
    .replace(/[. ]$/, '_');
