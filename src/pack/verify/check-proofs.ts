import type { Exhibit } from '../exhibit.ts';
import { exhibitNumber, paths } from '../pack-paths.ts';
import type { SignedCheckpoint } from '../tree/checkpoint.ts';
import { hexOf } from '../tree/encodings.ts';
import { leafText } from '../tree/leaf.ts';
import { isIncluded, leafHash, type MerkleTree } from '../tree/merkle-tree.ts';
import { parseTlogProof, tlogProofText } from '../tree/tlog-proof.ts';
import type { Sha256 } from '../tree/tools.ts';
import type { FaultCode } from '../verdict.ts';
import type { FaultList } from './fault-list.ts';
import { textIn } from './parse-json.ts';
import type { Contents, FileRead } from './read-contents.ts';
import type { LeavesSeen } from './watch-leaves.ts';

export const proofPath = (of: string): string => `${paths.proofs}${of}.tlog-proof`;

export type Proven = {
  readonly tree: MerkleTree;
  readonly leaves: LeavesSeen;
  readonly exhibits: readonly Exhibit[];
  readonly files: ReadonlyMap<string, FileRead>;
  readonly checkpoint: string;
};

/** In a whole pack: whether every exhibit has its proof, made again here, and there are no others. */
export function checkProofs(sha256: Sha256, proven: Proven, faults: FaultList): void {
  const { tree, leaves, exhibits, files, checkpoint } = proven;
  const wanted = new Map(
    exhibits.map((one, index) => [proofPath(exhibitNumber(one.n)), leaves.exhibits[index]]),
  );
  for (const [path, found] of wanted) {
    const file = files.get(path);
    if (file === undefined) faults.add('missing', path);
    else if (found === undefined) faults.add('changed', path);
    else {
      const hashes = tree.proof(found.index);
      const text = tlogProofText({ leaf: found.leaf, index: found.index, hashes, checkpoint });
      if (hexOf(sha256(new TextEncoder().encode(text))) !== file.sha256)
        faults.add('changed', path);
    }
  }
  for (const path of files.keys())
    if (path.startsWith(paths.proofs) && !wanted.has(path)) faults.add('not-listed', path);
}

/** What a part must show to be in the tree: the file of the proof, and what its leaf must say. */
export type Claim = { readonly proof: string; readonly name: string; readonly sha256: string };

export type Part = {
  readonly contents: Contents;
  readonly checkpoint: SignedCheckpoint;
  readonly checkpointNote: string;
};

/** In a part of a pack: whether its proofs lead from what it holds to the signed root. */
export function checkClaims(
  sha256: Sha256,
  claims: readonly Claim[],
  part: Part,
  faults: FaultList,
): void {
  for (const claim of claims) {
    const why = faultOf(sha256, claim, part);
    if (why !== undefined) faults.add(why, claim.proof);
  }
  const known = new Set(claims.map(({ proof }) => proof));
  for (const path of part.contents.files.keys())
    if (path.startsWith(paths.proofs) && !known.has(path)) faults.add('not-listed', path);
}

function faultOf(
  sha256: Sha256,
  { proof: path, name, sha256: wanted }: Claim,
  { contents, checkpoint, checkpointNote }: Part,
): FaultCode | undefined {
  const bytes = contents.whole.get(path);
  if (bytes === undefined) return 'missing';
  const proof = parseTlogProof(textIn(bytes) ?? '');
  if (proof === undefined || proof.checkpoint !== checkpointNote) return 'not-as-written';
  if (proof.leaf.name !== name || proof.leaf.sha256 !== wanted) return 'leaf-differs';
  const leaf = leafHash(sha256, new TextEncoder().encode(leafText(proof.leaf)));
  const { size, root } = checkpoint;
  const { index, hashes } = proof;
  return isIncluded(sha256, { leaf, index, size, proof: hashes, root })
    ? undefined
    : 'no-inclusion';
}
