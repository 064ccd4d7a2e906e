import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { decryptAge, encryptAge } from './age/age-file.ts';
import { passphraseIdentity, passphraseRecipient } from './age/scrypt-stanza.ts';
import { caseDamaged, notAllowed, wrongPassphrase } from './case-errors.ts';
import type { CaseFiles } from './case-files.ts';
import { renameDurably, writeDurably } from './durable-file.ts';

/** What opens a case; all of it is inside `key.age`, and nowhere else. */
export type CaseKeys = {
  /** Raw key of the database, 64 hex digits. */
  readonly database: string;
  /** An age identity that opens the originals. */
  readonly identity: string;
  /** The age recipient that originals are encrypted for. */
  readonly recipient: string;
};

export async function makeKeys(): Promise<CaseKeys> {
  const identity = await generateX25519Identity();
  return {
    database: randomBytes(32).toString('hex'),
    identity,
    recipient: await identityToRecipient(identity),
  };
}

/** How the keys are locked: what the person types, and how much work a try at it takes. */
export type Lock = { readonly passphrase: string; readonly workFactor: number };

/**
 * Puts a new key file in the place of the old one. The list of hashes holds both for as long as
 * either may be there, so that a kill in between leaves a case that opens.
 */
export async function writeKeyFile(files: CaseFiles, keys: CaseKeys, lock: Lock): Promise<void> {
  const text = new TextEncoder().encode(identityFile(keys));
  const recipient = passphraseRecipient(lock.passphrase, lock.workFactor);
  const sealed = await gather(encryptAge([text], recipient));
  const next = `${files.key}.next`;
  writeDurably(next, sealed);
  const known = [...knownHashes(files), sha256(sealed)];
  writeDurably(files.keyHash, known.map(hashLine).join(''));
  renameDurably(next, files.key);
  writeDurably(files.keyHash, hashLine(sha256(sealed)));
}

/** Throws `wrong-passphrase`, or `case-damaged` where the key file itself was changed or lost. */
export async function readKeyFile(files: CaseFiles, passphrase: string): Promise<CaseKeys> {
  const sealed = readOrThrow(files);
  const hashes = knownHashes(files);
  const isWhole = hashes.includes(sha256(sealed));
  if (hashes.length > 0 && !isWhole)
    throw caseDamaged('key.age was changed or cut, and without it nothing else can be opened');
  const text = await open(sealed, passphrase, isWhole);
  const database = /^# database key: ([0-9a-f]{64})$/m.exec(text)?.[1];
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text)?.[0];
  if (database === undefined || identity === undefined)
    throw caseDamaged('key.age does not hold the keys of a case');
  return { database, identity, recipient: await identityToRecipient(identity) };
}

async function open(sealed: Buffer, passphrase: string, isWhole: boolean): Promise<string> {
  try {
    const plain = await gather(decryptAge([sealed], passphraseIdentity(passphrase)));
    return plain.toString('utf8');
  } catch {
    throw wrongPassphrase(isWhole ? undefined : unsure);
  }
}

const unsure =
  'Check capital letters and spaces. The file key.age.sha256 is missing or damaged, so it cannot be told whether key.age is whole.';

/** A file that the ordinary `age` takes with `-i`; it passes over the lines with a #. */
function identityFile({ database, identity, recipient }: CaseKeys): string {
  return `# public key: ${recipient}\n# database key: ${database}\n${identity}\n`;
}

function readOrThrow({ key }: CaseFiles): Buffer {
  try {
    return readFileSync(key);
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (!isMissing) throw notAllowed();
    throw caseDamaged('key.age is missing, and without it nothing can be opened');
  }
}

function knownHashes({ keyHash }: CaseFiles): string[] {
  try {
    return readFileSync(keyHash, 'utf8').match(/^[0-9a-f]{64}(?= [ *]key\.age$)/gm) ?? [];
  } catch {
    return [];
  }
}

/** As `sha256sum` writes it. */
function hashLine(hash: string): string {
  return `${hash}  key.age\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}
