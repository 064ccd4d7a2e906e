import { HomegroundError } from '../../../model/homeground-error.ts';

export function locked(): HomegroundError {
  return new HomegroundError('locked', 'This is locked.', 'Open it with its passphrase.');
}

const noPlace: readonly unknown[] = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOENT',
  'ENAMETOOLONG',
];

/** A folder that cannot be made was typed by a person, and is no mistake of ours. */
export function asNoPlace(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (!noPlace.includes(code)) return cause;
  return new HomegroundError(
    'bad-usage',
    'A case cannot be made in that folder.',
    'Name a folder in a place that is yours, such as your own documents.',
  );
}

export function alreadyOpen(): HomegroundError {
  return new HomegroundError('busy', 'Something is open already.', 'Close it first.');
}

export function wrongPassphrase(): HomegroundError {
  return new HomegroundError(
    'wrong-passphrase',
    'The passphrase does not open this case.',
    'Try it again, with an eye on capital letters.',
  );
}
