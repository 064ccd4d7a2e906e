import { paths } from '../pack-paths.ts';
import type { Leaf } from '../tree/leaf.ts';
import { parseLeaf } from '../tree/leaf.ts';
import { leafHash } from '../tree/merkle-tree.ts';
import { sha256With, type Tools } from '../tree/tools.ts';
import { expectedLeaves, type Unsalted } from './expected-leaves.ts';
import type { FaultList } from './fault-list.ts';
import { type LineReader, lineReader } from './line-reader.ts';
import { textIn } from './parse-json.ts';
import type { FileRead } from './read-contents.ts';

export type LeavesSeen = {
  readonly hashes: readonly Uint8Array[];
  /** Those of exhibits, with their places, for the proofs. */
  readonly exhibits: readonly { readonly index: number; readonly leaf: Leaf }[];
};

export type Before = {
  readonly tools: Tools;
  readonly faults: FaultList;
  readonly files: ReadonlyMap<string, FileRead>;
  readonly lineHashes: ReadonlyMap<string, readonly string[]>;
};

/** Compares the leaves, as they go by, with what was read before them. */
export function watchLeaves({ tools, faults, files, lineHashes }: Before): {
  readonly reader: LineReader;
  readonly seen: LeavesSeen;
} {
  const sha256 = sha256With(tools);
  const hashes: Uint8Array[] = [];
  const exhibits: { index: number; leaf: Leaf }[] = [];
  let expected: Generator<Unsalted> | undefined;
  const next = (): Unsalted | undefined => {
    expected ??= expectedLeaves(files, lineHashes);
    const one = expected.next();
    return one.done ? undefined : one.value;
  };
  const lines = lineReader({
    fault: (why, number) => faults.add(why, `${paths.leaves}#${number}`),
    line(bytes, number) {
      const where = `${paths.leaves}#${number}`;
      const leaf = parseLeaf(textIn(bytes) ?? '');
      const wanted = next();
      if (leaf === undefined) faults.add('not-as-written', where);
      else if (wanted === undefined) faults.add('leaf-added', leaf.name);
      else if (leaf.name !== wanted.name || leaf.sha256 !== wanted.sha256)
        faults.add('leaf-differs', wanted.name);
      if (leaf?.name.startsWith(`${paths.exhibits}#`))
        exhibits.push({ index: hashes.length, leaf });
      hashes.push(leafHash(sha256, bytes));
    },
  });
  const reader: LineReader = {
    take: lines.take,
    end() {
      lines.end();
      for (let one = next(); one !== undefined; one = next()) faults.add('leaf-missing', one.name);
    },
  };
  return { reader, seen: { hashes, exhibits } };
}
