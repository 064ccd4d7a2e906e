import { HomegroundError } from '../../../model/homeground-error.ts';

export function locked(): HomegroundError {
  return new HomegroundError('locked', 'This is locked.', 'Open it with its passphrase.');
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
