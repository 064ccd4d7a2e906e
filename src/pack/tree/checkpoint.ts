import { base64Of, bytesOfBase64, isEqual } from './encodings.ts';
import type { Sha256 } from './tools.ts';

/** What is signed: whose tree it is, how many leaves it has, and its root. */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
};

export type SignedCheckpoint = Checkpoint & {
  /** The text that the signature is over. */
  readonly text: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
};

const utf8 = new TextEncoder();
const ed25519 = 0x01;

/** The name of a case's tree and of its key; no place on any network. */
export const originOf = (caseId: string): string => `homeground/case/${caseId}`;

/** C2SP tlog-checkpoint. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${base64Of(root)}\n`;

/** C2SP signed note, with one signature. */
export function signedNote(
  { text, origin }: { readonly text: string; readonly origin: string },
  { keyId, signature }: { readonly keyId: Uint8Array; readonly signature: Uint8Array },
): string {
  return `${text}\n— ${origin} ${base64Of(Uint8Array.from([...keyId, ...signature]))}\n`;
}

/** Key id of a C2SP signed note with an Ed25519 key. */
export const keyIdOf = (sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array =>
  sha256(utf8.encode(`${name}\n`), Uint8Array.of(ed25519), publicKey).slice(0, 4);

/** A key as tools for signed notes take it: name, key id, type and key. */
export function verifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): string {
  const id = keyIdOf(sha256, name, publicKey);
  const hex = Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${name}+${hex}+${base64Of(Uint8Array.from([ed25519, ...publicKey]))}`;
}

/** The key in a verifier key of that name; undefined for anything else than `verifierKey` writes. */
export function publicKeyIn(sha256: Sha256, name: string, text: string): Uint8Array | undefined {
  const bytes = bytesOfBase64(text.slice(name.length + 10));
  if (bytes?.length !== 33) return undefined;
  const publicKey = bytes.slice(1);
  return verifierKey(sha256, name, publicKey) === text ? publicKey : undefined;
}

const form =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>0|[1-9]\d{0,14})\n(?<root>[^\n]+)\n)\n— (?<name>[^\n ]+) (?<signature>[^\n ]+)\n$/;

/** Undefined for anything that this program would not have written. */
export function parseCheckpoint(note: string): SignedCheckpoint | undefined {
  const { text = '', origin = '', size, root, name, signature } = form.exec(note)?.groups ?? {};
  const rootBytes = bytesOfBase64(root ?? '');
  const signed = bytesOfBase64(signature ?? '');
  if (name !== origin || rootBytes?.length !== 32 || signed?.length !== 68) return undefined;
  return {
    text,
    origin,
    size: Number(size),
    root: rootBytes,
    keyId: signed.slice(0, 4),
    signature: signed.slice(4),
  };
}

export const isKeyOf = (sha256: Sha256, note: SignedCheckpoint, publicKey: Uint8Array): boolean =>
  isEqual(note.keyId, keyIdOf(sha256, note.origin, publicKey));
