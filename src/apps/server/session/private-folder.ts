import { makeWorkFolder, type WorkFolder } from '../../../readers/work-folder.ts';

const lent = new Set<WorkFolder>();

/** One listener for all of them, however many there are. */
function wipeAll(): void {
  for (const folder of lent) folder.wipe();
}

/**
 * A private folder for passing copies, wiped when its user is done with it, and at the end of the
 * program in any case. Only SIGKILL and a power cut leave it behind, until the next command.
 */
export function privateFolder(): WorkFolder {
  const folder = makeWorkFolder();
  if (lent.size === 0) process.once('exit', wipeAll);
  lent.add(folder);
  return {
    path: folder.path,
    wipe() {
      lent.delete(folder);
      if (lent.size === 0) process.off('exit', wipeAll);
      folder.wipe();
    },
  };
}
