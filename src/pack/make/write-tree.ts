import { randomBytes } from 'node:crypto';
import { nodeTools } from '../node-tools.ts';
import type { PackMaterial } from '../pack-file.ts';
import { exhibitNumber, paths } from '../pack-paths.ts';
import { checkpointText, keyIdOf, originOf, signedNote } from '../tree/checkpoint.ts';
import { bytesOfHex, compareBytes } from '../tree/encodings.ts';
import { type Leaf, leafText, lineName } from '../tree/leaf.ts';
import { leafHash, type MerkleTree, merkleTree } from '../tree/merkle-tree.ts';
import { tlogProofText } from '../tree/tlog-proof.ts';
import { sha256With } from '../tree/tools.ts';
import { proofPath } from '../verify/check-proofs.ts';
import { expectedLeaves } from '../verify/expected-leaves.ts';
import type { BagWriter } from './bag-writer.ts';

const saltBytes = 16;
const sha256 = sha256With(nodeTools);

/** Leaves, signed checkpoint and proofs over everything that a bag has so far; gives the root. */
export async function writeTree(bag: BagWriter, material: PackMaterial): Promise<Uint8Array> {
  const written = bag.files.map((file) => [file.path, file] as const);
  const leaves = [...expectedLeaves(written, bag.lineHashes)].map(salted);
  const texts = leaves.map(leafText);
  const tree = merkleTree(
    sha256,
    texts.map((text) => leafHash(sha256, Buffer.from(text))),
  );
  const checkpoint = signCheckpoint(material, tree);
  await bag.addText(paths.leaves, texts.map((text) => `${text}\n`).join(''));
  await bag.addText(paths.checkpoint, checkpoint);
  const places = new Map(leaves.map(({ name }, index) => [name, index]));
  const proofs = material.exhibits.map(({ n }, line) => {
    const index = places.get(lineName(paths.exhibits, line + 1)) ?? -1;
    const leaf = leaves[index];
    if (leaf === undefined) throw new Error(`Exhibit ${n} is not in the tree.`);
    const text = tlogProofText({ leaf, index, hashes: tree.proof(index), checkpoint });
    return { path: proofPath(exhibitNumber(n)), text };
  });
  for (const { path, text } of proofs.sort((a, b) => compareBytes(a.path, b.path)))
    await bag.addText(path, text);
  return tree.root;
}

const salted = (leaf: Omit<Leaf, 'salt'>): Leaf => ({
  ...leaf,
  salt: randomBytes(saltBytes).toString('hex'),
});

function signCheckpoint({ open }: PackMaterial, { size, root }: MerkleTree): string {
  const { id, publicKey } = open.about();
  const origin = originOf(id);
  const text = checkpointText({ origin, size, root });
  const keyId = keyIdOf(sha256, origin, bytesOfHex(publicKey));
  return signedNote({ text, origin }, { keyId, signature: open.sign(Buffer.from(text)) });
}
