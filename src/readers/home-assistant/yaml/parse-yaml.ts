import {
  LineCounter,
  type ParsedNode,
  parseDocument,
  type ScalarTag,
  type Document as Tree,
} from 'yaml';

/** A value that stands behind a tag of Home Assistant: a secret, another file, a variable. */
export class Elsewhere {
  readonly tag: string;
  /** For `!include`: the file; kept from nothing but the reader itself. */
  readonly file: string;

  constructor(tag: string, file: string) {
    this.tag = tag;
    this.file = file;
  }
}

/** What could be read of a YAML file: the whole, or the undamaged pieces of its top level. */
export type Yaml = {
  readonly pieces: readonly Piece[];
  /** Lines at which something could not be read. */
  readonly damagedLines: readonly number[];
};

export type Piece = {
  readonly value: unknown;
  /** The line (from 1) at which the value at that place in the piece stands. */
  lineAt(place: readonly (string | number)[]): number;
};

const tags = [
  '!secret',
  '!include',
  '!include_dir_list',
  '!include_dir_merge_list',
  '!include_dir_named',
  '!include_dir_merge_named',
  '!env_var',
  '!input',
];

const customTags: ScalarTag[] = tags.map((tag) => ({
  tag,
  resolve: (text: string) => new Elsewhere(tag, tag.startsWith('!include') ? text : ''),
}));

/**
 * Reads YAML 1.1 as Home Assistant writes it; secrets and included files are not followed. Where the
 * text is damaged, each top-level entry is read by itself, so that one bad entry costs only itself.
 */
export const parseYaml = (text: string): Yaml => {
  const whole = parsePiece(text, 0);
  if (whole.piece) return { pieces: [whole.piece], damagedLines: [] };
  const blocks = blocksOf(text);
  if (blocks.length < 2) return { pieces: [], damagedLines: [whole.damagedLine] };
  const parsed = blocks.map(({ text: block, line }) => parsePiece(block, line));
  return {
    pieces: parsed.flatMap(({ piece }) => piece ?? []),
    damagedLines: parsed.flatMap(({ piece, damagedLine }) => (piece ? [] : [damagedLine])),
  };
};

type Parsed = { readonly piece: Piece | undefined; readonly damagedLine: number };

const parsePiece = (text: string, linesBefore: number): Parsed => {
  const lineCounter = new LineCounter();
  const lineOf = (offset: number) => linesBefore + Math.max(1, lineCounter.linePos(offset).line);
  try {
    const tree = parseDocument(text, {
      customTags,
      lineCounter,
      version: '1.1',
      merge: true,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const [error] = tree.errors;
    if (error) return { piece: undefined, damagedLine: lineOf(error.pos[0]) };
    return { piece: pieceOf(tree, lineOf), damagedLine: 0 };
  } catch {
    // Too many aliases or too deep: a piece like this is no configuration that anybody wrote.
    return { piece: undefined, damagedLine: linesBefore + 1 };
  }
};

const pieceOf = (tree: Tree.Parsed<ParsedNode>, lineOf: (offset: number) => number): Piece => ({
  value: tree.toJS({ maxAliasCount: 1000 }),
  lineAt: (place) => {
    const node = place.length === 0 ? tree.contents : tree.getIn(place, true);
    return lineOf(startOf(node) ?? tree.contents?.range[0] ?? 0);
  },
});

const startOf = (node: unknown): number | undefined => {
  const range = typeof node === 'object' && node !== null && 'range' in node && node.range;
  const [start]: unknown[] = Array.isArray(range) ? range : [];
  return typeof start === 'number' ? start : undefined;
};

const mostBlocks = 20_000;

/** The text cut before every line that begins an entry at the left edge. */
const blocksOf = (text: string): { readonly text: string; readonly line: number }[] => {
  const blocks: { lines: string[]; line: number }[] = [];
  for (const [line, content] of text.split('\n').entries()) {
    const last = blocks.at(-1);
    const begins = /^[^\s#]/.test(content) && blocks.length < mostBlocks;
    if (last && !begins) last.lines.push(content);
    else blocks.push({ lines: [content], line });
  }
  return blocks.map(({ lines, line }) => ({ text: lines.join('\n'), line }));
};
