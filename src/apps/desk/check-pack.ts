import { checkTimeStampWith } from '../../pack/time-stamp/check-time-stamp.ts';
import type { Check, FaultCode, Verdict } from '../../pack/verdict.ts';
import { verdictOf } from '../../pack/verify/verdict-of.ts';
import { verifyFile } from '../../pack/verify-file.ts';
import { hashRules } from '../../rules/hash-rules.ts';
import { loadRules } from '../../rules/load-rules.ts';
import { notAgain, type ReadAgain, readPackAgain } from './read-pack-again.ts';

export type CheckPack = ReadAgain & {
  /** The key that the reader got by another way, as `readKey` gives it. */
  readonly expectedKey?: string | undefined;
  /** Whom the reader trusts for time stamps: a certificate in DER. */
  readonly stampCertificate?: Uint8Array | undefined;
  readonly isReadAgain: boolean;
};

const needed: readonly Check['id'][] = ['container', 'manifest', 'exhibits'];

/**
 * Checks a pack, and what its records say. Throws `not-a-pack`, `not-found`, `not-readable`.
 */
export async function checkPack(path: string, options: CheckPack): Promise<Verdict> {
  const { onProgress, signal } = options;
  const verdict = await verifyFile(path, {
    expectedKey: options.expectedKey,
    checkTimeStamp: checkTimeStampWith({ certificate: options.stampCertificate }),
    program: { version: options.programVersion, rulesHash: hashRules(loadRules()) },
    onProgress(done, total) {
      signal?.throwIfAborted();
      onProgress?.({ file: path, done, total });
    },
  });
  const why = whyNotAgain(verdict, options);
  const again = why === undefined ? await readPackAgain(path, options) : notAgain(why);
  const checks = [...verdict.checks, ...again];
  return verdictOf(checks, verdict.about);
}

function whyNotAgain({ checks, about }: Verdict, options: CheckPack): FaultCode | undefined {
  if (!options.isReadAgain) return 'not-asked';
  if (checks.some(({ id, answer }) => needed.includes(id) && answer !== 'holds'))
    return 'depends-on-others';
  return about === null || about.onlyExhibit !== null ? 'not-in-this-part' : undefined;
}
