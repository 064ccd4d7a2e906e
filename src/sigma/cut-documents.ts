/** One document of a YAML file, as it is written there. */
export type DocumentText = {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly text: string;
};

/** Takes a file apart at its lines of three dashes, so that a mistake in one document stays there. */
export function cutDocuments(text: string): DocumentText[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^---(\s|$)/.test(line) ? [index] : []));
  const edges = [0, ...starts.filter((start) => !isPreface(lines.slice(0, start))), lines.length];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    return { firstLine: start + 1, lastLine: end, text: lines.slice(start, end).join('\n') };
  });
}

/** Comments and directives before the first document belong to it. */
function isPreface(lines: readonly string[]): boolean {
  return lines.every((line) => /^\s*(#|$)|^%/.test(line));
}
