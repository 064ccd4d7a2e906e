import { isInTree } from '../bag-manifest.ts';
import { linedFiles } from '../pack-paths.ts';
import { lineName } from '../tree/leaf.ts';

export type Unsalted = { readonly name: string; readonly sha256: string };

/**
 * What the leaves of a pack's tree stand for, in order: every file that is not made of the tree, and
 * behind some of them each of their lines. Nothing in a pack is outside.
 */
export function* expectedLeaves(
  files: Iterable<readonly [path: string, file: { readonly sha256: string }]>,
  lineHashes: ReadonlyMap<string, readonly string[]>,
): Generator<Unsalted> {
  for (const [path, { sha256 }] of files) {
    if (!isInTree(path)) continue;
    yield { name: path, sha256 };
    if (!linedFiles.includes(path)) continue;
    for (const [index, hash] of (lineHashes.get(path) ?? []).entries())
      yield { name: lineName(path, index + 1), sha256: hash };
  }
}
