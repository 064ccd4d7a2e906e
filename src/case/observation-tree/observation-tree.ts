/** SHA-256, as Node and a browser each have it. */
export type Sha256 = (...pieces: readonly Uint8Array[]) => Uint8Array;

/** Levels above a line: there is room for 2^32 of them. */
export const treeLevels = 32;

const utf8 = new TextEncoder();
const [ofLeaf, ofNode] = [Uint8Array.of(0), Uint8Array.of(1)];

/** The seeds of the two halves below a seed; from neither can the other, or what is above, be found. */
const halvesOf = (sha256: Sha256, seed: Uint8Array) => {
  const both = sha256(seed);
  return [both.subarray(0, 16), both.subarray(16)] as const;
};

/** Hash of two halves (RFC 6962, section 2.1). */
export const joined = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(ofNode, left, right);

/**
 * Gives the salted hash of each line below a seed, one after the other. A seed of 16 bytes stands for
 * all `2 ** level` lines below it, so that one number opens many lines.
 */
export function hashLinesBelow(sha256: Sha256, seed: Uint8Array, level: number) {
  const path: Uint8Array[] = [seed];
  let next = 0;
  return (line: string | Uint8Array): Uint8Array => {
    // What changed in the number of the line since the one before is new from there down.
    const changed = next === 0 ? level : 1 + Math.floor(Math.log2(next ^ (next - 1)));
    path.length = level - changed + 1;
    for (let below = changed; below > 0; below -= 1) {
      const half = halvesOf(sha256, path[path.length - 1] ?? seed);
      path.push(half[Math.floor(next / 2 ** (below - 1)) % 2] ?? seed);
    }
    next += 1;
    const bytes = typeof line === 'string' ? utf8.encode(line) : line;
    return sha256(ofLeaf, path[path.length - 1] ?? seed, bytes);
  };
}

/** The seed of a place in the tree, found from that of all of it. */
export function seedAt(sha256: Sha256, root: Uint8Array, { first, level }: Place): Uint8Array {
  let seed = root;
  for (let below = treeLevels - 1; below >= level; below -= 1)
    seed = halvesOf(sha256, seed)[Math.floor(first / 2 ** below) % 2] ?? seed;
  return seed;
}

/** `first`: the number of its first line, from 0. */
type Place = { readonly first: number; readonly level: number };

/** Works the hash of the whole tree out of those of its parts, which come in order. */
export function foldHashes(sha256: Sha256) {
  const waiting: { level: number; hash: Uint8Array }[] = [];
  return {
    /** False for a part that cannot lie there. */
    add(hash: Uint8Array, level = 0): boolean {
      let one = { hash, level };
      for (let left = waiting.at(-1); left !== undefined; left = waiting.at(-1)) {
        if (left.level < one.level) return false;
        if (left.level > one.level) break;
        waiting.pop();
        one = { hash: joined(sha256, left.hash, one.hash), level: one.level + 1 };
      }
      waiting.push(one);
      return true;
    },
    /** The root as RFC 6962 has it: a part without a sibling goes up as it is. */
    root(): Uint8Array {
      const [last, ...above] = waiting.map(({ hash }) => hash).reverse();
      return above.reduce((right, left) => joined(sha256, left, right), last ?? sha256());
    },
  };
}
