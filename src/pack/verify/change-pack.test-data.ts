import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { isListedTag, isPayload, manifestLine, placeOf } from '../bag-manifest.ts';
import { endOf, entryOf, headerOf, type Member } from '../container/zip-format.ts';
import { nodeTools } from '../node-tools.ts';
import { bagFolder, linedFiles, paths } from '../pack-paths.ts';
import { checkpointText, keyIdOf, originOf, signedNote, verifierKey } from '../tree/checkpoint.ts';
import { compareBytes } from '../tree/encodings.ts';
import { leafText, parseLeaf } from '../tree/leaf.ts';
import { leafHash, merkleTree } from '../tree/merkle-tree.ts';
import { tlogProofText } from '../tree/tlog-proof.ts';
import { sha256With } from '../tree/tools.ts';
import { expectedLeaves } from './expected-leaves.ts';

/** The files of a pack by path below the bag's folder, in order. */
export type Files = Map<string, Uint8Array>;

export const filesOf = (pack: Uint8Array): Files =>
  new Map(
    Object.entries(unzipSync(pack)).map(([name, bytes]) => [name.slice(bagFolder.length), bytes]),
  );

export const textOf = (files: Files, path: string): string =>
  Buffer.from(files.get(path) ?? new Uint8Array(0)).toString();

/** A zip in exactly the form of a pack, whatever is in it. */
export function zipAsPack(files: Files, folder = bagFolder): Uint8Array {
  const parts: Uint8Array[] = [];
  const members: Member[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const member = { name: folder + path, bytes: bytes.length, crc: crc32(bytes), offset };
    members.push(member);
    const header = headerOf(member);
    parts.push(header, bytes);
    offset += header.length + bytes.length;
  }
  const entries = Buffer.concat(members.map(entryOf));
  const end = endOf({ members: members.length, bytes: entries.length, offset });
  return Buffer.concat([...parts, entries, end]);
}

/** As another program would write it. */
export const zipOtherwise = (files: Files, level: 0 | 6): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, bytes]) => [bagFolder + path, bytes])), {
    level,
    mtime: '2025-03-02T12:00:00Z',
  });

const sha256 = sha256With(nodeTools);
const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytes = (text: string): Uint8Array => Buffer.from(text);

/** In the order of a pack. */
export const inOrder = (files: Files): Files =>
  new Map([...files].sort(([a], [b]) => placeOf(a) - placeOf(b) || compareBytes(a, b)));

/** What somebody without the key can put right after a change: the two manifests. */
export function fixManifests(changed: Files): Files {
  const files = inOrder(changed);
  const list = (isListed: (path: string) => boolean): Uint8Array =>
    bytes(
      [...files]
        .filter(([path]) => isListed(path))
        .map(([path, content]) => manifestLine({ path, sha256: hex(content) }))
        .join(''),
    );
  files.set(paths.manifest, list(isPayload));
  files.set(paths.tagManifest, list(isListedTag));
  return inOrder(files);
}

/** Whoever signs a changed pack: somebody with the key of the case, or with one of their own. */
export type Signer = { readonly publicKey: Uint8Array; sign(bytes: Uint8Array): Uint8Array };

export function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
    sign: (message) => sign(null, message, privateKey),
  };
}

/** ... and the leaves, root and proofs; only the signature is left as it was, or made anew. */
export function fixTree(changed: Files, signer?: Signer): Files {
  const files = inOrder(changed);
  const info = textOf(files, paths.info);
  const caseId = /^External-Identifier: (.*)$/m.exec(info)?.[1] ?? '';
  const origin = originOf(caseId);
  if (signer !== undefined)
    files.set(
      paths.info,
      bytes(
        info.replace(
          /^Homeground-Key: .*$/m,
          `Homeground-Key: ${verifierKey(sha256, origin, signer.publicKey)}`,
        ),
      ),
    );
  const payload = [...files].filter(([path]) => isPayload(path));
  const oxum = `${payload.reduce((sum, [, { length }]) => sum + length, 0)}.${payload.length}`;
  files.set(
    paths.info,
    bytes(textOf(files, paths.info).replace(/^Payload-Oxum: .*$/m, `Payload-Oxum: ${oxum}`)),
  );
  const old = textOf(files, paths.leaves).split('\n');
  const lineHashes = new Map(
    linedFiles.map((path) => [
      path,
      textOf(files, path)
        .split('\n')
        .slice(0, -1)
        .map((line) => hex(bytes(line))),
    ]),
  );
  const hashed = [...files].map(([path, content]) => [path, { sha256: hex(content) }] as const);
  const leaves = [...expectedLeaves(hashed, lineHashes)].map((one, index) => ({
    ...one,
    salt: parseLeaf(old[index] ?? '')?.salt ?? '0'.repeat(32),
  }));
  const tree = merkleTree(
    sha256,
    leaves.map((leaf) => leafHash(sha256, bytes(leafText(leaf)))),
  );
  const text = checkpointText({ origin, size: tree.size, root: tree.root });
  const before = textOf(files, paths.checkpoint);
  const checkpoint =
    signer !== undefined
      ? signedNote(
          { text, origin },
          {
            keyId: keyIdOf(sha256, origin, signer.publicKey),
            signature: signer.sign(bytes(text)),
          },
        )
      : text + before.slice(before.indexOf('\n\n') + 1);
  files.set(paths.leaves, bytes(leaves.map((leaf) => `${leafText(leaf)}\n`).join('')));
  files.set(paths.checkpoint, bytes(checkpoint));
  const proofs = [...files.keys()].filter((path) => path.startsWith(paths.proofs));
  for (const [line, path] of proofs.entries()) {
    const index = leaves.findIndex(({ name }) => name === `${paths.exhibits}#${line + 1}`);
    const leaf = leaves[index];
    if (leaf === undefined) continue;
    const hashes = tree.proof(index);
    files.set(path, bytes(tlogProofText({ leaf, index, hashes, checkpoint })));
  }
  return fixManifests(files);
}
