import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { HomegroundError } from '../model/homeground-error.ts';
import { secretForms } from '../model/typed-secret.ts';
import { wipeFile } from '../readers/wipe-file.ts';
import { decryptAge, encryptAge } from './age/age-file.ts';
import { passphraseIdentity, passphraseRecipient } from './age/scrypt-stanza.ts';
import { caseDamaged, notAllowed, wrongPassphrase } from './case-errors.ts';
import { type CaseFiles, isThere } from './case-files.ts';
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

/** A key file as it will lie there, and its hash, by which it is known again. */
export type SealedKeys = { readonly bytes: Uint8Array; readonly hash: string };

export async function sealKeys(keys: CaseKeys, lock: Lock): Promise<SealedKeys> {
  const text = new TextEncoder().encode(identityFile(keys));
  const bytes = await gather(
    encryptAge([text], passphraseRecipient(lock.passphrase, lock.workFactor)),
  );
  return { bytes, hash: sha256(bytes) };
}

/**
 * Puts a new key file in the place of the old one. The list of hashes holds both for as long as
 * either may be there, so that a stop in between leaves a case that opens.
 */
export function putKeyFile(files: CaseFiles, { bytes, hash }: SealedKeys): void {
  writeDurably(files.nextKey, bytes);
  writeDurably(files.keyHash, [...knownHashes(files), hash].map(hashLine).join(''));
  renameDurably(files.nextKey, files.key);
}

/** The hash of the key file that is in force; undefined where it cannot be read. */
export function hashOfKeyFile({ key }: CaseFiles): string | undefined {
  try {
    return sha256(readFileSync(key));
  } catch {
    return undefined;
  }
}

/**
 * Takes away what a key file that was not put in place, or took the place of another, has left, and
 * writes the list of hashes anew where it does not name the one in force. That one has opened.
 */
export function tidyKeyFiles(files: CaseFiles): void {
  for (const left of [files.nextKey, `${files.nextKey}.part`, `${files.keyHash}.part`])
    if (isThere(left)) wipeFile(left);
  const hashes = knownHashes(files);
  const inForce = hashOfKeyFile(files);
  const isAsMeant = hashes.length === 1 && hashes[0] === inForce;
  if (inForce !== undefined && !isAsMeant) writeDurably(files.keyHash, hashLine(inForce));
}

/** Whether the list of hashes names the key file that is in force. */
export function isKeyHashRight(files: CaseFiles): boolean {
  const inForce = hashOfKeyFile(files);
  return inForce !== undefined && knownHashes(files).includes(inForce);
}

/** Throws `wrong-passphrase`, or `case-damaged` where the key file itself was changed or lost. */
export async function readKeyFile(files: CaseFiles, passphrase: string): Promise<CaseKeys> {
  const sealed = readOrThrow(files);
  const hashes = knownHashes(files);
  const text = await open(sealed, passphrase);
  if (text === undefined) throw whyNotOpened(hashes, sha256(sealed));
  const database = /^# database key: ([0-9a-f]{64})$/m.exec(text)?.[1];
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text)?.[0];
  if (database === undefined || identity === undefined)
    throw caseDamaged('key.age does not hold the keys of a case');
  return { database, identity, recipient: await identityToRecipient(identity) };
}

/** Tries the forms in which cases were locked, one after the other. */
async function open(sealed: Buffer, passphrase: string): Promise<string | undefined> {
  for (const form of secretForms(passphrase)) {
    try {
      const plain = await gather(decryptAge([sealed], passphraseIdentity(form)));
      return plain.toString('utf8');
    } catch {
      // It may be another form.
    }
  }
  return undefined;
}

/** The hash is asked only then: a list of hashes that was damaged itself keeps nobody out. */
function whyNotOpened(hashes: readonly string[], inForce: string): HomegroundError {
  if (hashes.length === 0) return wrongPassphrase(unsure);
  if (hashes.includes(inForce)) return wrongPassphrase();
  return caseDamaged(
    'key.age was changed or cut, or key.age.sha256 was',
    'Nothing was changed. If the passphrase is the right one, take key.age and key.age.sha256 from a copy of the whole folder that you made before; if not, try again with the right one.',
  );
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
