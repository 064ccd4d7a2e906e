import { HomegroundError } from '../../model/homeground-error.ts';
import { checkTimeStampWith } from '../time-stamp/check-time-stamp.ts';
import type { Verdict } from '../verdict.ts';
import { verifyFile } from '../verify-file.ts';

/**
 * Nothing is made out of a pack that does not fit together; whose it is, is not asked. Throws
 * `pack-changed`.
 */
export async function requireFitting(path: string, programVersion: string): Promise<Verdict> {
  const checkTimeStamp = checkTimeStampWith({ certificate: undefined });
  const verdict = await verifyFile(path, {
    checkTimeStamp,
    program: { version: programVersion },
  });
  if (verdict.headline !== 'does-not-hold') return verdict;
  throw new HomegroundError(
    'pack-changed',
    `Something in ${path} does not hold.`,
    'homeground verify, and its name, says where. Use a copy that was kept elsewhere.',
  );
}
