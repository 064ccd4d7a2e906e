import type { GivenCommitment } from '../../model/commitment.ts';
import { hexOf } from '../tree/encodings.ts';
import type { Digest, Tools } from '../tree/tools.ts';
import type { LineReader } from './line-reader.ts';

/** Works out again, while the observations go by, what the log commits to of them. */
export function commitObservations(tools: Tools, commitments: readonly GivenCommitment[]) {
  let digest: Digest | undefined;
  let commitment: string | undefined;
  const begin = (): Digest | undefined => {
    // Commitments stand before the observations.
    const salt = commitments.findLast(({ name }) => name === 'observationsHash')?.salt;
    if (salt === undefined || salt === null) return undefined;
    const started = tools.digest();
    started.update(new TextEncoder().encode(salt));
    return started;
  };
  const reader: LineReader = {
    take(piece) {
      digest ??= begin();
      digest?.update(piece);
    },
    end() {
      digest ??= begin();
      commitment = digest && hexOf(digest.bytes());
    },
  };
  return { reader, commitment: () => commitment };
}
