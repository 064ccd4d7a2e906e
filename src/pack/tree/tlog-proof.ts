import { base64Of, bytesOfBase64 } from './encodings.ts';
import { type Leaf, leafText, parseLeaf } from './leaf.ts';

/** C2SP tlog-proof: that one leaf is in the tree of a checkpoint. */
export type TlogProof = {
  readonly leaf: Leaf;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed note, as it is. */
  readonly checkpoint: string;
};

const utf8 = new TextEncoder();

/** The leaf itself travels as the extra data, which the format leaves to whoever uses it. */
export function tlogProofText({ leaf, index, hashes, checkpoint }: TlogProof): string {
  const lines = [
    'c2sp.org/tlog-proof@v1',
    `extra ${base64Of(utf8.encode(leafText(leaf)))}`,
    `index ${index}`,
    ...hashes.map(base64Of),
    '',
  ];
  return `${lines.join('\n')}\n${checkpoint}`;
}

const form =
  /^c2sp\.org\/tlog-proof@v1\nextra (?<extra>[^\n]*)\nindex (?<index>0|[1-9]\d{0,14})\n(?<hashes>(?:[^\n]+\n){0,64})\n(?<checkpoint>[\s\S]*)$/;

/** Undefined for anything that `tlogProofText` would not have written. */
export function parseTlogProof(text: string): TlogProof | undefined {
  const { extra, index, hashes = '', checkpoint = '' } = form.exec(text)?.groups ?? {};
  const bytes = bytesOfBase64(extra ?? '');
  const leaf = bytes && parseLeaf(new TextDecoder().decode(bytes));
  const siblings = hashes.split('\n').slice(0, -1).map(bytesOfBase64);
  if (leaf === undefined || siblings.some((one) => one?.length !== 32)) return undefined;
  const proof = {
    leaf,
    index: Number(index),
    hashes: siblings.flatMap((one) => one ?? []),
    checkpoint,
  };
  return tlogProofText(proof) === text ? proof : undefined;
}
