import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Scalar,
} from 'yaml';
import { refuse } from './bad-rules.ts';
import { type ExactNumber, readNumber } from './exact-number.ts';
import type { Located, LocatedEntry, LocatedScalar } from './located.ts';
import type { Mistake } from './mistake.ts';
import type { Place } from './place.ts';

const deepest = 60;
const mostNodes = 200_000;

/** A document that is being read: where its lines begin in the file, and what was wrong so far. */
export type Reading = {
  readonly file: string;
  readonly linesBefore: number;
  readonly lines: LineCounter;
  readonly document: Document;
  readonly mistakes: Mistake[];
  nodes: number;
};

export const tooDeep = 'This rule is nested too deeply or is too large.';
export const flatter = 'Write it flatter.';
const notFinite = {
  message: 'This number is not finite.',
  hint: 'Quote it to compare it as a text.',
};
const mergeKey = {
  message: '"<<" (merge) is a form of YAML 1.1; rules are read as YAML 1.2, which has none.',
  hint: 'Write the lines that were to be merged out in full.',
};

/** Keeps a mistake after which the rest can still be read. */
export function note(reading: Reading, offset: number, what: Omit<Mistake, 'place'>): void {
  reading.mistakes.push({ place: placeAt(reading, offset), ...what });
}

/** A node of the document with its place; what is wrong in it is noted, and read over. */
export function locate(reading: Reading, node: Node, depth: number): Located {
  const place = placeAt(reading, node.range?.[0] ?? 0);
  reading.nodes += 1;
  if (depth > deepest || reading.nodes > mostNodes) refuse(place, tooDeep, flatter);
  if (isAlias(node)) return locateAlias(reading, node.resolve(reading.document), place, depth);
  if (isMap(node)) return { kind: 'map', place, entries: entriesOf(reading, node.items, depth) };
  if (isSeq(node)) {
    const items = node.items.map((item) => locate(reading, item as Node, depth + 1));
    return { kind: 'list', place, items };
  }
  return locateScalar(reading, node as Scalar, place);
}

function locateAlias(
  reading: Reading,
  target: Node | undefined,
  place: Place,
  depth: number,
): Located {
  if (!target) return refuse(place, 'This alias names nothing.', 'Define the anchor before it.');
  return locate(reading, target, depth + 1);
}

type NodePair = { readonly key: unknown; readonly value: unknown };

/** What is merged takes part in the rest of the reading, so that nothing else seems to be missing. */
function entriesOf(
  reading: Reading,
  pairs: readonly NodePair[],
  depth: number,
): readonly LocatedEntry[] {
  const all = pairs.map((pair) => ({ pair, entry: locateEntry(reading, pair, depth) }));
  const own = all.filter(({ pair }) => !isMerge(pair)).map(({ entry }) => entry);
  const keys = new Set(own.map(({ key }) => key));
  const merged = all.filter(({ pair }) => isMerge(pair));
  for (const { entry } of merged) reading.mistakes.push({ place: entry.keyPlace, ...mergeKey });
  const added = merged.flatMap(({ entry }) => entriesIn(entry.value));
  return [...own, ...added.filter(({ key }) => !keys.has(key))];
}

function isMerge({ key }: NodePair): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

function entriesIn(value: Located): readonly LocatedEntry[] {
  if (value.kind === 'list') return value.items.flatMap(entriesIn);
  return value.kind === 'map' ? value.entries : [];
}

function locateEntry(reading: Reading, pair: NodePair, depth: number): LocatedEntry {
  const keyNode = pair.key as Node;
  const keyPlace = placeAt(reading, keyNode?.range?.[0] ?? 0);
  if (isCollection(keyNode) || isAlias(keyNode))
    refuse(keyPlace, 'A key must be one plain word.', 'Write the key as a word.');
  const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value ?? '') : '';
  const value: Located = pair.value
    ? locate(reading, pair.value as Node, depth + 1)
    : { kind: 'scalar', place: keyPlace, value: null };
  return { key, keyPlace, value };
}

function locateScalar(reading: Reading, node: Scalar, place: Place): LocatedScalar {
  const value = node.value;
  if (value === null || value === undefined) return { kind: 'scalar', place, value: null };
  if (typeof value !== 'number' && typeof value !== 'boolean')
    return { kind: 'scalar', place, value: String(value) };
  const written = node.source ?? String(value);
  const read = typeof value === 'number' ? readExactly(written, value) : value;
  if (typeof read !== 'number' || Number.isFinite(read))
    return { kind: 'scalar', place, value: read, written };
  note(reading, node.range?.[0] ?? 0, notFinite);
  return { kind: 'scalar', place, value: written };
}

/** A double would lose the last digits of a long number; `0x` and `0o` are read as whole numbers. */
function readExactly(written: string, value: number): ExactNumber {
  const isOfOtherBase = /^0[xo]/.test(written) && !Number.isSafeInteger(value);
  return readNumber(isOfOtherBase ? String(BigInt(written)) : written) ?? value;
}

export function placeAt({ file, lines, linesBefore }: Reading, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: linesBefore + Math.max(line, 1), column: Math.max(col, 1) };
}
