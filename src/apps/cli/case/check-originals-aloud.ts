import type { OpenCase, OriginalsCheck } from '../../../case/open-case.ts';
import { showProgress } from '../show-progress.ts';

/** Reads every original to the end, and shows how far it is. */
export async function checkOriginalsAloud(open: OpenCase): Promise<OriginalsCheck> {
  const progress = showProgress();
  try {
    return await open.checkOriginals({ onProgress: progress.tell });
  } finally {
    progress.end();
  }
}
