import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { caseDamaged } from './case-errors.ts';

/** An Ed25519 key made for one case: what comes out of it is signed with it. */
export type KeyPair = {
  /** 32 bytes, hex. */
  readonly publicKey: string;
  sign(bytes: Uint8Array): Uint8Array;
};

/** A new private key, PKCS #8 in DER. */
export function newPrivateKey(): Uint8Array {
  const { privateKey } = generateKeyPairSync('ed25519');
  return new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }));
}

export function keyPairOf(privateKey: Uint8Array): KeyPair {
  const key = privateKeyOf(privateKey);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    publicKey: spki.subarray(-rawBytes).toString('hex'),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  };
}

function privateKeyOf(bytes: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(bytes), type: 'pkcs8', format: 'der' });
  } catch {
    throw caseDamaged('the key that it signs with is not whole');
  }
}

const rawBytes = 32;
/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.concat([spkiHead, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
  return verify(null, bytes, key, signature);
}
