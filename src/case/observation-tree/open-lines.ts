import { joined, type Sha256, seedAt } from './observation-tree.ts';

/** Whether a line is given as it is, given with something changed, or not at all. */
export type LineShown = 'as-it-is' | 'changed' | 'not';

/** A stretch of lines: `salt` opens all of them; `hash` stands for them, and `changed` are given otherwise. */
export type TreePart =
  | { readonly level: number; readonly salt: Uint8Array }
  | { readonly level: number; readonly hash: Uint8Array; readonly changed: number };

type Node = {
  readonly level: number;
  readonly first: number;
  readonly hash: Uint8Array;
  readonly changed: number;
  /** `told`: lines of both kinds are below, and were told of. */
  readonly kind: 'open' | 'covered' | 'told';
};

/** Opens the lines that are given as they are, and none beside them, in as few parts as there can be. */
export function openLines(sha256: Sha256, root: Uint8Array) {
  const parts: TreePart[] = [];
  let waiting: Node[] = [];
  let count = 0;
  const tell = (node: Node): Node => {
    const { level, first, hash, changed, kind } = node;
    if (kind === 'open') parts.push({ level, salt: seedAt(sha256, root, { first, level }) });
    if (kind === 'covered') parts.push({ level, hash, changed });
    return { ...node, kind: 'told' };
  };
  const join = (left: Node, right: Node): Node => {
    const level = left.level + 1;
    const { first, kind } = left;
    if (kind === right.kind && kind !== 'told') {
      const hash = joined(sha256, left.hash, right.hash);
      return { level, first, hash, kind, changed: left.changed + right.changed };
    }
    // Nothing to the left can become part of anything larger any more.
    waiting = waiting.map(tell);
    tell(left);
    tell(right);
    return { level, first, hash: left.hash, kind: 'told', changed: 0 };
  };
  return {
    /** `hash`: the salted hash of the next line. */
    add(hash: Uint8Array, shown: LineShown): void {
      const kind = shown === 'as-it-is' ? 'open' : 'covered';
      let node: Node = { level: 0, first: count, hash, kind, changed: shown === 'changed' ? 1 : 0 };
      count += 1;
      for (let left = waiting.at(-1); left?.level === node.level; left = waiting.at(-1)) {
        waiting.pop();
        node = join(left, node);
      }
      waiting.push(node);
    },
    parts(): readonly TreePart[] {
      for (let right = waiting.pop(); right !== undefined; right = waiting.pop()) {
        const left = waiting.pop();
        if (left === undefined) tell(right);
        else waiting.push(join(left, right));
      }
      return parts;
    },
  };
}
