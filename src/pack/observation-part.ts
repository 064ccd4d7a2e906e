import { z } from 'zod';
import { treeLevels } from '../case/observation-tree/observation-tree.ts';
import type { TreePart } from '../case/observation-tree/open-lines.ts';
import { bytesOfHex, hexOf } from './tree/encodings.ts';

const level = z.number().int().min(0).max(treeLevels);

/**
 * A line of `data/observation-parts.ndjson`, which stands for a stretch of `2 ** level` observations:
 * one that is given as it is, by the seed of its salts, or one that is covered, by its hash; of the
 * lines of that, `changed` are given with something redacted.
 */
export const ObservationPart = z.union([
  z.strictObject({ level, salt: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.strictObject({
    level,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    changed: z.number().int().nonnegative(),
  }),
]);
export type ObservationPart = z.infer<typeof ObservationPart>;

export const writtenPart = (part: TreePart): ObservationPart =>
  'hash' in part ? { ...part, hash: hexOf(part.hash) } : { ...part, salt: hexOf(part.salt) };

export const partAsWritten = (part: ObservationPart): TreePart =>
  'hash' in part
    ? { ...part, hash: bytesOfHex(part.hash) }
    : { ...part, salt: bytesOfHex(part.salt) };
