import type { RuleFile } from '../../../sigma/parse-rules.ts';

/** One document of a rule file, in a text of its own in which everything stands where it stood. */
export type RuleDocument = {
  readonly path: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly text: string;
};

/** Takes a file apart at its lines of three dashes. */
export function documentsIn({ path, text }: RuleFile): RuleDocument[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^---(\s|$)/.test(line) ? [index] : []));
  const edges = [...new Set([0, ...starts]), lines.length];
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    const own = lines.slice(start, end).join('\n');
    const isEmpty =
      own
        .replace(/^---/, '')
        .replaceAll(/^\s*#.*$/gm, '')
        .trim() === '';
    const document = { path, firstLine: start + 1, lastLine: end };
    return isEmpty ? [] : [{ ...document, text: '\n'.repeat(start) + own }];
  });
}

/** The ids and names a document gives itself, also where it cannot be read as a rule. */
export function namesIn({ text }: RuleDocument): string[] {
  return [...text.matchAll(/^(?:id|name):[ \t]*(['"]?)(.+?)\1[ \t\r]*$/gm)].map(
    (match) => match[2] ?? '',
  );
}

/** Documents put back together to files, those that are left out as empty lines. */
export function joinDocuments(documents: readonly RuleDocument[]): RuleFile[] {
  const byPath = new Map<string, string>();
  for (const { path, firstLine, text } of documents) {
    const before = byPath.get(path) ?? '';
    const gap = firstLine - before.split('\n').length;
    byPath.set(path, before + '\n'.repeat(gap) + text.slice(firstLine - 1));
  }
  return [...byPath].map(([path, text]) => ({ path, text }));
}
