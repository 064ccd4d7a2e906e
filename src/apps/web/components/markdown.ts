/** A small part of Markdown, as how-to texts use it; anything else stays the text it is. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Item[] };
export type Item = { readonly text: string; readonly blocks: readonly Block[] };

export type Span = { readonly kind: 'text' | 'strong' | 'code'; readonly text: string };

const marker = /^( *)(?:[-*]|(\d+)\.) +(.*)$/;

/** Paragraphs and lists, lists within lists by their indentation. */
export const blocksOf = (markdown: string): Block[] => {
  const blocks: Block[] = [];
  for (const part of markdown.trim().split(/\n{2,}/)) {
    const lines = part.split('\n');
    const start = lines.findIndex((line) => marker.test(line));
    const before = (start === -1 ? lines : lines.slice(0, start)).map((line) => line.trim());
    if (before.join('') !== '') blocks.push({ kind: 'paragraph', text: before.join(' ') });
    if (start !== -1) blocks.push(listOf(lines.slice(start)));
  }
  return blocks;
};

const listOf = (lines: readonly string[]): Block => {
  const [, indent = '', number] = marker.exec(lines[0] ?? '') ?? [];
  const items: { text: string; inner: string[] }[] = [];
  for (const line of lines) {
    const [, own = '', , text = ''] = marker.exec(line) ?? [];
    const last = items.at(-1);
    if (marker.test(line) && own.length <= indent.length) items.push({ text, inner: [] });
    else if (last !== undefined && (marker.test(line) || last.inner.length > 0))
      last.inner.push(line);
    else if (last !== undefined) last.text += ` ${line.trim()}`;
  }
  return {
    kind: 'list',
    isOrdered: number !== undefined,
    items: items.map(({ text, inner }) => ({
      text,
      blocks: inner.length === 0 ? [] : [listOf(inner)],
    })),
  };
};

/** Words, strong words and code. A link is its words alone: nothing here leads anywhere outside. */
export const spansOf = (text: string): Span[] => {
  const plain = text.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  return plain
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^\*\*[^*]+\*\*$/.test(part)) return { kind: 'strong', text: part.slice(2, -2) };
      if (/^`[^`]+`$/.test(part)) return { kind: 'code', text: part.slice(1, -1) };
      return { kind: 'text', text: part };
    });
};
