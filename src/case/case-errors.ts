import { HomegroundError } from '../model/homeground-error.ts';

/** `what`: the file, or the part of the case, that is damaged. */
export function caseDamaged(what: string, hint?: string): HomegroundError {
  return new HomegroundError(
    'case-damaged',
    `This case is damaged: ${what}.`,
    hint ??
      'Nothing was changed. Use a copy of the whole folder that you made before, if you have one.',
  );
}

export function caseInUse(): HomegroundError {
  return new HomegroundError(
    'case-in-use',
    'This case is open in another window or program.',
    'Close it there, and try again.',
  );
}

export function wrongPassphrase(hint?: string): HomegroundError {
  return new HomegroundError(
    'wrong-passphrase',
    'The passphrase does not open this case.',
    hint ?? 'Check capital letters and spaces. Nobody else can open it, and nothing was changed.',
  );
}

/** A case of which the deleting was begun. */
export function beingDeleted(): HomegroundError {
  return new HomegroundError(
    'not-a-case',
    'This case was being deleted, and that was stopped before its end.',
    'Delete it again to finish: homeground delete, and the folder of the case.',
  );
}

export function notACase(folder: string): HomegroundError {
  return new HomegroundError(
    'not-a-case',
    `There is no case at ${folder}.`,
    'Check the spelling; or start one there with: homeground new',
  );
}

export function diskFull(): HomegroundError {
  return new HomegroundError(
    'disk-full',
    'There is no room left on the disk.',
    'The case is as it was before. Make room, and do the last step again.',
  );
}

/** The disk failed at the end of a step, and did not let it be undone either. */
export function notKnown(): HomegroundError {
  return new HomegroundError(
    'not-known',
    'The disk has a fault, and it is not known whether the last step was kept.',
    'Check the disk, and open the case again: homeground status and homeground log say what is in it. Do the last step again only where it is not there.',
  );
}

export function isNotKnown(cause: unknown): boolean {
  return cause instanceof HomegroundError && cause.code === 'not-known';
}

/** By rights, or because the disk has a fault. */
export function notAllowed(): HomegroundError {
  return new HomegroundError(
    'not-readable',
    'This case cannot be read and written to where it lies.',
    'Check the disk, and your rights to the folder and its files; or copy the whole folder to a place of your own, and open that copy.',
  );
}

const noRoom: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'];
const noRight: readonly string[] = [
  ...['EACCES', 'EPERM', 'EROFS', 'EIO'],
  // Something lies there under one of its names that is none of its files.
  ...['EISDIR', 'ERR_FS_EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'ELOOP'],
];

/** What the disk or the database said, as the clear answer where there is one. */
export function asCaseError(cause: unknown): unknown {
  if (cause instanceof HomegroundError) return cause;
  const code = codeOf(cause);
  if (noRoom.includes(code)) return diskFull();
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return caseInUse();
  if (noRight.includes(code) || /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)/.test(code))
    return notAllowed();
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return caseDamaged('case.db cannot be read');
  return cause;
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
