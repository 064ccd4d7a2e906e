import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeTools } from '../node-tools.ts';
import { keyIdOf, parseCheckpoint, publicKeyIn, signedNote, verifierKey } from './checkpoint.ts';
import { bytesOfHex, compareBytes, hexOf } from './encodings.ts';
import { isIncluded, leafHash, merkleTree } from './merkle-tree.ts';
import { parseTlogProof, tlogProofText } from './tlog-proof.ts';
import { sha256With } from './tools.ts';

const sha256 = sha256With(nodeTools);

/** The leaves and roots that tests of Certificate Transparency use. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(sha256, bytesOfHex(hex)));
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('merkleTree', () => {
  it.each(roots.map((root, size) => [size, root] as const))(
    'of %i leaves has the root that RFC 6962 gives',
    (size, root) => {
      expect(hexOf(merkleTree(sha256, leaves.slice(0, size)).root)).toBe(root);
    },
  );

  it('leads from every leaf to the root, and from nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, a, b) => {
        const all = Array.from({ length: size }, (_, n) => leafHash(sha256, Uint8Array.of(n)));
        const tree = merkleTree(sha256, all);
        const index = a % size;
        const leaf = all[index] ?? new Uint8Array(0);
        const proof = tree.proof(index);
        const inclusion = { leaf, index, size, proof, root: tree.root };
        expect(isIncluded(sha256, inclusion)).toBe(true);
        const other = leafHash(sha256, Uint8Array.of(b % 256, 1));
        expect(isIncluded(sha256, { ...inclusion, leaf: other })).toBe(false);
        expect(isIncluded(sha256, { ...inclusion, root: other })).toBe(false);
        expect(isIncluded(sha256, { ...inclusion, proof: [...proof, other] })).toBe(false);
        expect(isIncluded(sha256, { ...inclusion, index: size })).toBe(false);
        const wrong = (index + 1 + (b % size)) % size;
        if (wrong !== index) expect(isIncluded(sha256, { ...inclusion, index: wrong })).toBe(false);
        if (proof.length > 0)
          expect(isIncluded(sha256, { ...inclusion, proof: proof.slice(1) })).toBe(false);
      }),
    );
  });
});

describe('signed notes', () => {
  const publicKey = bytesOfHex('ab'.repeat(32));
  const origin = 'homeground/case/0123456789abcdef';
  const keyId = keyIdOf(sha256, origin, publicKey);
  const note = signedNote(
    { text: `${origin}\n3\n${'A'.repeat(43)}=\n`, origin },
    { keyId, signature: new Uint8Array(64) },
  );

  it('are read as they are written', () => {
    expect(parseCheckpoint(note)).toMatchObject({
      origin,
      size: 3,
      root: new Uint8Array(32),
      keyId,
    });
    expect(publicKeyIn(sha256, origin, verifierKey(sha256, origin, publicKey))).toEqual(publicKey);
  });

  it.each([
    ['more signatures', (text: string) => `${text}— other ${'A'.repeat(92)}\n`],
    ['a line more', (text: string) => text.replace('\n3\n', '\n3\nmore\n')],
    ['a size with a zero before it', (text: string) => text.replace('\n3\n', '\n03\n')],
    ['another name of the key', (text: string) => text.replace(/— \S+/, '— other')],
    ['another way to write the same bytes', (text: string) => text.replace('A=\n', 'B=\n')],
    ['no line end', (text: string) => text.trimEnd()],
  ])('are refused with %s', (_, change) => {
    expect(change(note)).not.toBe(note);
    expect(parseCheckpoint(change(note))).toBeUndefined();
  });

  it('travel with a proof as they are', () => {
    const leaf = { name: 'data/log.ndjson#3', salt: '0'.repeat(32), sha256: 'c'.repeat(64) };
    const proof = { leaf, index: 2, hashes: leaves.slice(0, 2), checkpoint: note };
    const text = tlogProofText(proof);
    expect(parseTlogProof(text)).toEqual(proof);
    expect(parseTlogProof(text.replace('index 2', 'index 02'))).toBeUndefined();
  });
});

it('compareBytes orders texts as their bytes in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const order = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareBytes(a, b))).toBe(order);
    }),
  );
});
