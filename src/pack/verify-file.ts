import { HomegroundError } from '../model/homeground-error.ts';
import { nodeTools, withFileSource } from './node-tools.ts';
import { notAPack } from './read-pack-file.ts';
import type { Verdict } from './verdict.ts';
import { type VerifyOptions, verifyPack } from './verify/verify-pack.ts';

/**
 * Checks a pack that is a file. Throws `not-found`, `not-readable`, and `not-a-pack` for what is no
 * pack at all.
 */
export async function verifyFile(path: string, options: VerifyOptions): Promise<Verdict> {
  try {
    const verdict = await withFileSource(path, (source) =>
      verifyPack({ source, tools: nodeTools }, options),
    );
    if (verdict === null) throw notAPack(path);
    return verdict;
  } catch (cause) {
    throw plainly(cause, path);
  }
}

function plainly(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT')
    return new HomegroundError('not-found', `There is nothing at ${path}.`, 'Check the spelling.');
  if (['EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'EIO'].includes(code))
    return new HomegroundError(
      'not-readable',
      `${path} could not be read.`,
      'Give the .zip file itself, and check that you may read it.',
    );
  return cause;
}
