import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';

/** SHA-2 and SHA-3 of 256 bits and more; for SHA-1 and MD5, two texts of the same hash can be made. */
const hashes = ['1', '2', '3', '8', '9', '10'].map((last) => `2.16.840.1.101.3.4.2.${last}`);
/** RSA and ECDSA with those hashes, and EdDSA, which has its own. */
const signatures = [
  ...['11', '12', '13'].map((last) => `1.2.840.113549.1.1.${last}`),
  ...['2', '3', '4'].map((last) => `1.2.840.10045.4.3.${last}`),
  ...['112', '113'].map((last) => `1.3.101.${last}`),
];
const rsaPss = '1.2.840.113549.1.1.10';
/** Plain RSA, as some write it: the hash stands beside it. */
const rsa = '1.2.840.113549.1.1.1';

export const isStrongHash = ({ algorithmId }: AlgorithmIdentifier): boolean =>
  hashes.includes(algorithmId);

/** Whether a signature rests on such a hash; `beside` is the one that stands beside it, if any. */
export function isStrongSignature(
  { algorithmId, algorithmParams }: AlgorithmIdentifier,
  beside?: AlgorithmIdentifier,
): boolean {
  if (algorithmId === rsa) return beside !== undefined && isStrongHash(beside);
  if (algorithmId !== rsaPss) return signatures.includes(algorithmId);
  // Left out, they mean SHA-1 (RFC 4055, section 3.1).
  return isStrongHash(new RSASSAPSSParams({ schema: algorithmParams }).hashAlgorithm);
}
