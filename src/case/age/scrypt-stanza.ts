import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { type Identity, type Recipient, Stanza } from 'age-encryption';

/** The cost of a try at the passphrase, as a power of two; `age` itself takes 18 (about a second). */
export const usualWorkFactor = 18;
/** `age` refuses more, too: a file could otherwise keep a machine busy for hours. */
const largestWorkFactor = 22;

const label = 'age-encryption.org/v1/scrypt';
const blockSize = 8;
const noNonce = new Uint8Array(12);
const authTagLength = 16;

/**
 * The scrypt recipient of the age format (C2SP age, "scrypt recipient stanza"), through OpenSSL
 * because the derivation in plain JavaScript is many times slower.
 */
export function passphraseRecipient(passphrase: string, workFactor: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(16);
      const key = await deriveKey(passphrase, salt, workFactor);
      const cipher = createCipheriv('chacha20-poly1305', key, noNonce, { authTagLength });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza(['scrypt', unpadded(salt), String(workFactor)], new Uint8Array(body))];
    },
  };
}

/** Gives no file key where the passphrase is another one. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      if (stanza === undefined || stanzas.length !== 1) return null;
      const [type, salt = '', logN = ''] = stanza.args;
      const workFactor = Number(logN);
      if (type !== 'scrypt' || stanza.body.length !== 32) return null;
      if (!/^[1-9][0-9]?$/.test(logN) || workFactor > largestWorkFactor) return null;
      const key = await deriveKey(passphrase, Buffer.from(salt, 'base64'), workFactor);
      return unwrap(stanza.body, key);
    },
  };
}

function unwrap(body: Uint8Array, key: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv('chacha20-poly1305', key, noNonce, { authTagLength });
  decipher.setAuthTag(body.subarray(16));
  const fileKey = decipher.update(body.subarray(0, 16));
  try {
    decipher.final();
    return new Uint8Array(fileKey);
  } catch {
    return null;
  }
}

function deriveKey(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const N = 2 ** workFactor;
  const cost = { N, r: blockSize, p: 1, maxmem: 128 * N * blockSize + (1 << 20) };
  const salted = Buffer.concat([Buffer.from(label), salt]);
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salted, 32, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
