/** Where things lie in a pack. The bag is one folder, so that unpacking makes exactly one. */
export const bagFolder = 'pack/';

export const paths = {
  declaration: 'bagit.txt',
  manifest: 'manifest-sha256.txt',
  info: 'bag-info.txt',
  readme: 'README.txt',
  leaves: 'leaves.ndjson',
  checkpoint: 'checkpoint.txt',
  timeStamp: 'time-stamp.tsr',
  tagManifest: 'tagmanifest-sha256.txt',
  proofs: 'proofs/',
  payload: 'data/',
  originals: 'data/originals/',
  exports: 'data/exports/',
  report: 'data/report.pdf',
  exhibits: 'data/exhibits.ndjson',
  observations: 'data/observations.ndjson',
  findings: 'data/findings.ndjson',
  answers: 'data/answers.json',
  coverage: 'data/coverage.json',
  examination: 'data/examination.json',
  selection: 'data/selection.json',
  log: 'data/log.ndjson',
  household: 'data/statement/household.yml',
  diary: 'data/statement/diary.ndjson',
} as const;

/** Files whose lines are leaves of the tree, each by itself. */
export const linedFiles: readonly string[] = [paths.exhibits, paths.findings, paths.log];

/** The number of an exhibit as it stands in paths: `0007`. */
export const exhibitNumber = (n: number): string => String(n).padStart(4, '0');

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\\/:*?"<>|%#]/gu;

/**
 * Where the bytes of an exhibit lie in the pack. Signs that some system does not allow in a name
 * become `_`; the path as it was stands in `data/exhibits.ndjson`.
 */
export const originalPath = (n: number, path: string): string => {
  const names = path.split('/').map(safeName).join('/');
  const short = names.length <= 400 ? names : `${names.slice(-40).replaceAll('/', '_')}`;
  return `${paths.originals}${exhibitNumber(n)}/${short}`;
};

const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(unsafe, '_')
    .replace(/^\.{1,2}$|^$/, '_')
    .replace(/[. ]$/, '_');
