import { HomegroundError } from '../../model/homeground-error.ts';
import { checkTimeStampWith } from '../time-stamp/check-time-stamp.ts';
import type { Verdict } from '../verdict.ts';
import { verifyFile } from '../verify-file.ts';

/** Nothing is made out of a pack that is not as it was made. Throws `pack-changed`. */
export async function requireIntact(path: string): Promise<Verdict> {
  const checkTimeStamp = checkTimeStampWith({ certificate: undefined });
  const verdict = await verifyFile(path, { checkTimeStamp });
  if (verdict.isIntact) return verdict;
  throw new HomegroundError(
    'pack-changed',
    `${path} is not as it was made.`,
    'homeground verify, and its name, says where. Use a copy that was kept elsewhere.',
  );
}
