import { createHash, randomBytes } from 'node:crypto';
import { type Commitment, textOfParts } from '../model/commitment.ts';

export type Committed = Pick<Commitment, 'salt' | 'commitment'>;

/** Commits to something too large to be held at once, as it goes by. */
export function startCommitment(salt = randomBytes(16).toString('hex')) {
  const hash = createHash('sha256').update(salt);
  return {
    add: (piece: string | Uint8Array): void => void hash.update(piece),
    finish: (): Committed => ({ salt, commitment: hash.digest('hex') }),
  };
}

/** With a salt of its own, or the one it was made with. */
export function commitTo(content: string, salt?: string): Committed {
  const commitment = startCommitment(salt);
  commitment.add(content);
  return commitment.finish();
}

/** What the details of an entry hold for all parts of one name. */
export function hashOfParts(parts: readonly Pick<Commitment, 'commitment'>[]): string {
  return createHash('sha256').update(textOfParts(parts)).digest('hex');
}
