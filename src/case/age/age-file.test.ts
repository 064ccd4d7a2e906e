import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decryptAge, encryptAge } from './age-file.ts';
import { passphraseIdentity, passphraseRecipient } from './scrypt-stanza.ts';

const chunk = 64 * 1024;
const tag = 16;
let identity = '';
let recipient = '';

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

/** Around the ends of chunks, where a format like this breaks. */
const lengths = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -2, max: 2 }))
    .map(([chunks, more]) => chunks * chunk + more),
);

function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);
}

function cut(bytes: Uint8Array, piece: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece));
  return pieces;
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function packageDecrypter(): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter;
}

describe('an age file written here', () => {
  it('is opened by the age package, whatever its length and however it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1000, max: 150_000 }), async (length, piece) => {
        const plain = bytesOf(length);
        const sealed = await gather(encryptAge(cut(plain, piece), recipient));
        expect(Buffer.compare(await packageDecrypter().decrypt(sealed), plain)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('hides its bytes, and never gives the same ones twice', async () => {
    const plain = new TextEncoder().encode('the heating was turned off at 21:30');
    const [one, two] = [
      await gather(encryptAge([plain], recipient)),
      await gather(encryptAge([plain], recipient)),
    ];
    expect(Buffer.from(one).includes('heating')).toBe(false);
    expect(Buffer.compare(one, two)).not.toBe(0);
  });
});

describe('an age file of the age package', () => {
  it('is opened here, whatever its length and however it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 150_000 }), async (length, piece) => {
        const encrypter = new Encrypter();
        encrypter.addRecipient(recipient);
        const plain = bytesOf(length);
        const sealed = await encrypter.encrypt(plain);
        const opened = await gather(decryptAge(cut(sealed, Math.max(piece, 50)), identity));
        expect(Buffer.compare(opened, plain)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a change to an age file', () => {
  it('of any byte is noticed', async () => {
    const sealed = await gather(encryptAge([bytesOf(chunk + 100)], recipient));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = sealed.slice();
          changed[at] = (changed[at] ?? 0) ^ flip;
          await expect(gather(decryptAge([changed], identity))).rejects.toThrow();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('that drops whole chunks, or puts one behind, is noticed', async () => {
    const sealed = await gather(encryptAge([bytesOf(3 * chunk)], recipient));
    const lastChunk = sealed.subarray(sealed.length - chunk - tag);
    for (const other of [
      sealed.subarray(0, sealed.length - chunk - tag),
      Buffer.concat([sealed, lastChunk]),
      sealed.subarray(0, 60),
      new Uint8Array(0),
    ])
      await expect(gather(decryptAge([other], identity))).rejects.toThrow();
  });

  it('is what another identity meets, too', async () => {
    const sealed = await gather(encryptAge([bytesOf(10)], recipient));
    await expect(gather(decryptAge([sealed], await generateX25519Identity()))).rejects.toThrow(
      'no identity matched',
    );
  });
});

describe('a passphrase', () => {
  const plain = new TextEncoder().encode('keys');
  const workFactor = 4;

  it('works for the age package where it was set here', async () => {
    const sealed = await gather(encryptAge([plain], passphraseRecipient('öne twö', workFactor)));
    const decrypter = new Decrypter();
    decrypter.addPassphrase('öne twö');
    expect(await decrypter.decrypt(sealed, 'text')).toBe('keys');
  });

  it('works here where it was set by the age package, and only that one', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('öne twö');
    encrypter.setScryptWorkFactor(workFactor);
    const sealed = await encrypter.encrypt(plain);
    const opened = await gather(decryptAge([sealed], passphraseIdentity('öne twö')));
    expect(Buffer.from(opened).toString()).toBe('keys');
    for (const wrong of ['one two', 'öne twö ', ''])
      await expect(gather(decryptAge([sealed], passphraseIdentity(wrong)))).rejects.toThrow();
  });

  it('is not even tried against a file that would keep the machine busy for hours', async () => {
    const stanza = { args: ['scrypt', 'AAAAAAAAAAAAAAAAAAAAAA', '40'], body: new Uint8Array(32) };
    expect(await passphraseIdentity('x').unwrapFileKey([stanza])).toBeNull();
  });
});
