/** A cell of the table: its line, counted over all groups, and its column. */
export type MatrixPlace = { readonly line: number; readonly column: number };

type Asked = {
  readonly key: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether there is something to open in a cell. */
  readonly isThere: (place: MatrixPlace) => boolean;
  readonly lines: number;
  readonly columns: number;
};

const inLine = { line: 0, column: 1 };
const steps: ReadonlyMap<string, { readonly line: number; readonly column: number }> = new Map([
  ['ArrowUp', { line: -1, column: 0 }],
  ['ArrowDown', { line: 1, column: 0 }],
  ['ArrowLeft', { line: 0, column: -1 }],
  ['ArrowRight', inLine],
]);

const firstThere = (
  from: MatrixPlace,
  step: MatrixPlace,
  { isThere, lines, columns }: Asked,
): MatrixPlace | undefined => {
  let place = from;
  while (place.line >= 0 && place.line < lines && place.column >= 0 && place.column < columns) {
    if (isThere(place)) return place;
    place = { line: place.line + step.line, column: place.column + step.column };
  }
  return undefined;
};

/**
 * Where a key leads from a cell: arrows to the next one that can be opened, Home and End to the first
 * and last of the line. Undefined for other keys, and where there is none.
 */
export const nextCell = ({ line, column }: MatrixPlace, asked: Asked): MatrixPlace | undefined => {
  if (asked.key === 'Home') return firstThere({ line, column: 0 }, inLine, asked);
  if (asked.key === 'End')
    return firstThere({ line, column: asked.columns - 1 }, { line: 0, column: -1 }, asked);
  const step = steps.get(asked.key);
  if (step === undefined) return undefined;
  const across = asked.direction === 'rtl' ? -step.column : step.column;
  return firstThere(
    { line: line + step.line, column: column + across },
    { line: step.line, column: across },
    asked,
  );
};
