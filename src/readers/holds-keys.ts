import { isClosedOrNamed, looksLikeKeys } from './key-marks.ts';
import type { FileAtSight, Reader } from './reader.ts';
import { readers as allReaders } from './registry.ts';
import { isNamedForSecrets, tellsSecrets } from './secret-notes.ts';

export type KeptFile = Pick<FileAtSight, 'path' | 'head'> & {
  open(): AsyncIterable<Uint8Array>;
};

/**
 * Whether a file holds keys that may still open something: tokens, passwords, private keys. Its
 * reader says so; a file that no reader is sure of is judged by its name and by what stands in it,
 * and an archive that nobody could look into counts as one. Codes that somebody noted count too, but
 * not in what a reader reads as evidence.
 */
export async function holdsKeys(
  { path, head, open }: KeptFile,
  readers: readonly Reader[] = allReaders,
): Promise<boolean> {
  const sight = { given: path.includes('/') ? '' : path, path, head };
  const said = readers.map((reader) => reader.liveKeysIn(sight));
  if (said.includes('held')) return true;
  if (said.includes('none')) return false;
  const isEvidence = readers.some((reader) => reader.recognise(sight));
  const isNoted = !isEvidence && (isNamedForSecrets(path) || tellsSecrets(head));
  return isNoted || isClosedOrNamed(path, head) || looksLikeKeys(open());
}
