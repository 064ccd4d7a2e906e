import { HomegroundError } from '../../model/homeground-error.ts';
import { bagInfoText, declarationText, parseBagInfo } from '../bag-info.ts';
import type { Exhibit } from '../exhibit.ts';
import { nodeTools } from '../node-tools.ts';
import type { PackSummary } from '../pack-options.ts';
import { exhibitNumber, paths } from '../pack-paths.ts';
import type { PackReader } from '../pack-reader.ts';
import { withPackFile } from '../read-pack-file.ts';
import { lineName, parseLeaf } from '../tree/leaf.ts';
import { leafHash, type MerkleTree, merkleTree } from '../tree/merkle-tree.ts';
import { tlogProofText } from '../tree/tlog-proof.ts';
import { sha256With } from '../tree/tools.ts';
import { exhibitIn } from '../verify/check-exhibits.ts';
import { tagsOfWhole } from '../verify/check-part.ts';
import { proofPath } from '../verify/check-proofs.ts';
import { type BagWriter, writeBag } from './bag-writer.ts';
import { requireFitting } from './require-fitting.ts';
import { writeNewFile } from './write-new-file.ts';

export type HandOver = {
  readonly from: string;
  readonly n: number;
  readonly to: string;
  /** Of the program that looks at the pack. */
  readonly programVersion: string;
};

/**
 * Writes a pack that holds one exhibit of another pack and what shows that it was in there; the rest
 * stays closed. Throws `not-found` where there is no such exhibit, `pack-changed` where
 * something in the pack does not hold.
 */
export async function handOverExhibit(wanted: HandOver): Promise<PackSummary> {
  const { from, n, to, programVersion } = wanted;
  const { about } = await requireFitting(from, programVersion);
  return withPackFile(from, async (pack) => {
    const found = await findExhibit(pack, n);
    return writeNewFile(to, async (file) => {
      const bag = writeBag(file);
      await writePart(bag, pack, found);
      const { root = '', publicKey = '' } = about ?? {};
      return { path: to, ...(await bag.finish()), exhibits: 1, root, publicKey };
    });
  });
}

type Found = { readonly exhibit: Exhibit; readonly text: string; readonly line: number };

async function findExhibit(pack: PackReader, n: number): Promise<Found> {
  const lines = textOf(await pack.bytes(paths.exhibits)).split('\n');
  for (const [index, text] of lines.entries()) {
    const exhibit = exhibitIn(Buffer.from(text));
    if (exhibit?.n === n) return { exhibit, text, line: index + 1 };
  }
  throw new HomegroundError(
    'not-found',
    `There is no exhibit ${n} in this pack.`,
    'homeground verify tells how many there are; data/exhibits.ndjson in it lists them.',
  );
}

async function writePart(
  bag: BagWriter,
  pack: PackReader,
  { exhibit, text, line }: Found,
): Promise<void> {
  const info = await pack.bytes(paths.info);
  const stated = parseBagInfo(textOf(info));
  if (stated === undefined || stated === 'newer') throw new Error('A pack without its bag.');
  await bag.addText(paths.declaration, declarationText);
  await bag.addText(paths.exhibits, `${text}\n`);
  if (exhibit.file !== null) await copy(bag, pack, exhibit.file);
  await bag.addManifest();
  const { payload } = bag;
  await bag.addText(paths.info, bagInfoText({ ...stated, payload, onlyExhibit: exhibit.n }));
  await bag.add({ path: paths.packInfo, content: info });
  if (pack.has(paths.readme)) await copy(bag, pack, paths.readme);
  await copy(bag, pack, paths.checkpoint);
  const number = exhibitNumber(exhibit.n);
  const proofs = [
    { path: proofPath(number), name: lineName(paths.exhibits, line) },
    ...tagsOfWhole
      .filter(({ name }) => pack.has(name))
      .map(({ path, name }) => ({ path: proofPath(path), name })),
  ];
  await writeProofs(bag, pack, proofs);
  if (pack.has(paths.timeStamp)) await copy(bag, pack, paths.timeStamp);
}

const copy = (bag: BagWriter, pack: PackReader, path: string): Promise<void> =>
  bag.add({ path, content: pack.content(path) });

type Proof = { readonly path: string; readonly name: string };

async function writeProofs(
  bag: BagWriter,
  pack: PackReader,
  proofs: readonly Proof[],
): Promise<void> {
  const texts = textOf(await pack.bytes(paths.leaves))
    .split('\n')
    .slice(0, -1);
  const leaves = texts.map(parseLeaf);
  const tree = treeOf(texts);
  const checkpoint = textOf(await pack.bytes(paths.checkpoint));
  for (const { path, name } of [...proofs].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const index = leaves.findIndex((leaf) => leaf?.name === name);
    const leaf = leaves[index];
    if (leaf === undefined) throw new Error(`There is no leaf for ${name}.`);
    const proof = { leaf, index, hashes: tree.proof(index), checkpoint };
    await bag.addText(path, tlogProofText(proof));
  }
}

function treeOf(texts: readonly string[]): MerkleTree {
  const sha256 = sha256With(nodeTools);
  return merkleTree(
    sha256,
    texts.map((text) => leafHash(sha256, Buffer.from(text))),
  );
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
