import { isEqual } from './encodings.ts';
import type { Sha256 } from './tools.ts';

/** Hash of a leaf (RFC 6962, section 2.1). */
export const leafHash = (sha256: Sha256, data: Uint8Array): Uint8Array =>
  sha256(Uint8Array.of(0), data);

const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(Uint8Array.of(1), left, right);

export type MerkleTree = {
  readonly size: number;
  readonly root: Uint8Array;
  /** Inclusion proof (RFC 6962, section 2.1.1), from the leaf's sibling up. */
  proof(index: number): readonly Uint8Array[];
};

/** The tree over hashes of leaves. A node without a sibling goes up as it is, as in RFC 6962. */
export function merkleTree(sha256: Sha256, leaves: readonly Uint8Array[]): MerkleTree {
  const levels: (readonly Uint8Array[])[] = [leaves];
  for (let level = leaves; level.length > 1; ) {
    level = parentsOf(sha256, level);
    levels.push(level);
  }
  return {
    size: leaves.length,
    root: levels.at(-1)?.[0] ?? sha256(),
    proof(index) {
      if (!(index >= 0 && index < leaves.length))
        throw new RangeError(`There is no leaf ${index}.`);
      return levels.flatMap((level, height) => level[Math.floor(index / 2 ** height) ^ 1] ?? []);
    },
  };
}

function parentsOf(sha256: Sha256, level: readonly Uint8Array[]): Uint8Array[] {
  const parents: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = level.slice(at, at + 2);
    if (left !== undefined)
      parents.push(right === undefined ? left : nodeHash(sha256, left, right));
  }
  return parents;
}

export type Inclusion = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** Whether a proof leads from a leaf to the root (RFC 9162, section 2.1.3.2). */
export function isIncluded(sha256: Sha256, { leaf, index, size, proof, root }: Inclusion): boolean {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else hash = nodeHash(sha256, hash, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && isEqual(hash, root);
}
