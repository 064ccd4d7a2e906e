const mostWords = 3;
const mostSteps = 2;

/** Words of a list that differ from one by two letters at most, the closest first. */
export function closestWords(word: string, list: readonly string[]): string[] {
  return list
    .map((known) => ({ known, steps: stepsBetween(word, known) }))
    .filter(({ steps }) => steps <= mostSteps)
    .sort((one, other) => one.steps - other.steps)
    .slice(0, mostWords)
    .map(({ known }) => known);
}

/** How many letters have to be put in, taken out, changed or swapped with the next (Damerau, Levenshtein). */
function stepsBetween(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > mostSteps) return mostSteps + 1;
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, at) => at)];
  const at = (row: number, column: number): number =>
    rows[row]?.[column] ?? Number.MAX_SAFE_INTEGER;
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwapped ? at(row - 2, column - 2) + 1 : mostSteps + 1,
        ),
      );
    }
  }
  return at(from.length, to.length);
}
