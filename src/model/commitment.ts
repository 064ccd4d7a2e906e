import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** 16 bytes of chance, hex: without it nobody can try out what a hash may stand for. */
export const Salt = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * What the log says of one thing without saying it: `commitment` is SHA-256 (hex) over the salt as it
 * is written here and, right behind it, the thing. An entry's details hold for each name SHA-256 over
 * the commitments of its parts, each with a line feed.
 */
export const Commitment = z.strictObject({
  /** Number of the entry of the log. */
  entry: z.number().int().positive(),
  /** The detail of that entry that stands for all its parts. */
  name: z.string(),
  /** From 0, without holes. */
  part: z.number().int().nonnegative(),
  salt: Salt,
  commitment: hash,
});
export type Commitment = z.infer<typeof Commitment>;

/** The same as a pack has it: what is covered there has no salt, and cannot be guessed. */
export const GivenCommitment = Commitment.extend({ salt: Salt.nullable() });
export type GivenCommitment = z.infer<typeof GivenCommitment>;

/** What the hash of a detail is taken over. */
export const textOfParts = (parts: readonly Pick<Commitment, 'commitment'>[]): string =>
  parts.map(({ commitment }) => `${commitment}\n`).join('');
