import { z } from 'zod';

/**
 * What the tree says of one thing in a pack: a file by its path, or a line of a file by path, `#` and
 * number. The salt keeps the hash in the tree from telling anything to those who hold only a part.
 */
export const Leaf = z.strictObject({
  name: z.string(),
  salt: z.string().regex(/^[0-9a-f]{32,64}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Leaf = z.infer<typeof Leaf>;

/** The one way to write a leaf: its hash in the tree is over these bytes. */
export const leafText = ({ name, salt, sha256 }: Leaf): string =>
  JSON.stringify({ name, salt, sha256 });

/** Undefined for anything that `leafText` would not have written. */
export function parseLeaf(text: string): Leaf | undefined {
  try {
    const leaf = Leaf.safeParse(JSON.parse(text));
    return leaf.success && leafText(leaf.data) === text ? leaf.data : undefined;
  } catch {
    return undefined;
  }
}

export const lineName = (path: string, number: number): string => `${path}#${number}`;
