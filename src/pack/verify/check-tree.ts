import { paths } from '../pack-paths.ts';
import { type MerkleTree, merkleTree } from '../tree/merkle-tree.ts';
import type { Sha256 } from '../tree/tools.ts';
import type { Check } from '../verdict.ts';
import { checkProofs } from './check-proofs.ts';
import { textIn } from './parse-json.ts';
import type { Contents } from './read-contents.ts';
import type { PackWatch } from './watch-pack.ts';

/** Works the tree out again from its leaves, and the proofs from the tree. */
export function checkTree(
  sha256: Sha256,
  { leaves, exhibits, treeFaults }: PackWatch,
  { files, whole }: Contents,
): { readonly check: Check; readonly tree: MerkleTree } {
  const tree = merkleTree(sha256, leaves.seen.hashes);
  for (const path of [paths.leaves, paths.log, paths.findings, paths.exhibits])
    if (!files.has(path)) treeFaults.add('missing', path);
  const checkpoint = textIn(whole.get(paths.checkpoint) ?? new Uint8Array(0)) ?? '';
  checkProofs(sha256, { tree, leaves: leaves.seen, exhibits, files, checkpoint }, treeFaults);
  return { check: treeFaults.check('tree'), tree };
}
