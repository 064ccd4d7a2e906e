/** A SHA-256 that takes its bytes piece by piece. */
export type Digest = {
  update(bytes: Uint8Array): void;
  bytes(): Uint8Array;
};

/** What checking needs of the machine it runs on: Node and a browser each give their own. */
export type Tools = {
  digest(): Digest;
  /** CRC-32 of bytes that follow those whose sum is `before`. */
  crc32(bytes: Uint8Array, before: number): number;
  /** Ed25519 (RFC 8032). */
  isSignedBy(signed: {
    readonly publicKey: Uint8Array;
    readonly message: Uint8Array;
    readonly signature: Uint8Array;
  }): Promise<boolean>;
};

export type Sha256 = (...pieces: readonly Uint8Array[]) => Uint8Array;

export const sha256With =
  (tools: Pick<Tools, 'digest'>): Sha256 =>
  (...pieces) => {
    const digest = tools.digest();
    for (const piece of pieces) digest.update(piece);
    return digest.bytes();
  };
