import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import { HomegroundError } from '../model/homeground-error.ts';
import { type ExactNumber, readNumber } from './exact-number.ts';
import type { Located, LocatedEntry, LocatedScalar } from './located.ts';
import { type Place, refuse } from './place.ts';

const deepest = 60;
const mostNodes = 200_000;

type Reading = {
  readonly file: string;
  readonly lines: LineCounter;
  readonly document: Document;
  nodes: number;
};

/** Reads every document of a YAML 1.2 text; throws `bad-rule` where the text is not YAML. */
export function readYaml(file: string, text: string): Located[] {
  const lines = new LineCounter();
  return parseDocuments(file, text, lines).flatMap((document) => {
    const reading: Reading = { file, lines, document, nodes: 0 };
    const [error] = document.errors;
    // The parser's own stack gave out, long before ours would.
    if (error?.message.includes('call stack')) refuse(placeAt(reading, 0), tooDeep, flatter);
    if (error) {
      const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
      refuse(placeAt(reading, error.pos[0]), `This is not YAML: ${message}.`, yamlHint);
    }
    const root = document.contents as Node | null;
    const isEmpty = root === null || (isScalar(root) && root.value === null);
    return isEmpty ? [] : [locate(reading, root, 0)];
  });
}

const tooDeep = 'This rule is nested too deeply or is too large.';
const flatter = 'Write it flatter.';
const yamlHint = 'Check indentation, quotes and brackets on this line and the one before it.';

function parseDocuments(file: string, text: string, lines: LineCounter): Document[] {
  try {
    // A text without any document gives an empty stream rather than a list; both can be walked.
    return [...parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent' })];
  } catch (error) {
    if (error instanceof HomegroundError) throw error;
    return refuse({ file, line: 1, column: 1 }, 'This text cannot be read as YAML.', yamlHint);
  }
}

function locate(reading: Reading, node: Node, depth: number): Located {
  const place = placeAt(reading, node.range?.[0] ?? 0);
  reading.nodes += 1;
  if (depth > deepest || reading.nodes > mostNodes) refuse(place, tooDeep, flatter);
  if (isAlias(node)) return locateAlias(reading, node.resolve(reading.document), place, depth);
  if (isMap(node)) {
    const entries = node.items.map((pair) =>
      locateEntry(reading, pair as { key: unknown; value: unknown }, depth),
    );
    return { kind: 'map', place, entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => locate(reading, item as Node, depth + 1));
    return { kind: 'list', place, items };
  }
  return locateScalar(node as Scalar, place);
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

function locateEntry(
  reading: Reading,
  pair: { key: unknown; value: unknown },
  depth: number,
): LocatedEntry {
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

function locateScalar(node: Scalar, place: Place): LocatedScalar {
  const value = node.value;
  if (value === null || value === undefined) return { kind: 'scalar', place, value: null };
  if (typeof value !== 'number' && typeof value !== 'boolean')
    return { kind: 'scalar', place, value: String(value) };
  const written = node.source ?? String(value);
  const read = typeof value === 'number' ? readExactly(written, value) : value;
  if (typeof read === 'number' && !Number.isFinite(read))
    refuse(place, 'This number is not finite.', 'Quote it to compare it as a text.');
  return { kind: 'scalar', place, value: read, written };
}

/** A double would lose the last digits of a long number; `0x` and `0o` are read as whole numbers. */
function readExactly(written: string, value: number): ExactNumber {
  const isOfOtherBase = /^0[xo]/.test(written) && !Number.isSafeInteger(value);
  return readNumber(isOfOtherBase ? String(BigInt(written)) : written) ?? value;
}

function placeAt(reading: { file: string; lines: LineCounter }, offset: number): Place {
  const { line, col } = reading.lines.linePos(offset);
  return { file: reading.file, line: Math.max(line, 1), column: Math.max(col, 1) };
}
