import { statfsSync } from 'node:fs';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { limits } from '../limits.ts';

/** Free bytes of the disk that a folder lies on, for somebody who is not its administrator. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export function diskFull(): HomegroundError {
  return new HomegroundError(
    'disk-full',
    'There is not enough room left on the disk for this.',
    'Nothing was changed. Make room, or set TMPDIR to a folder on a larger disk, and try again.',
  );
}

/** Throws `disk-full` where `bytes` more would not leave what must stay free. */
export function checkRoom(folder: string, bytes: number, free = freeBytes): void {
  if (free(folder) - bytes < limits.upload.spareBytes) throw diskFull();
}

/** The same error for a disk that turned out to be full while it was written to. */
export function asDiskFull(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' ? diskFull() : cause;
}
