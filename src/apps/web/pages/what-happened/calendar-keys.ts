/** A cell of the calendar: the row is a day, the column an hour or a few. */
export type CellPlace = { readonly row: number; readonly column: number };

export type GridKey = {
  readonly key: string;
  readonly isControl: boolean;
  readonly direction: 'ltr' | 'rtl';
};

const pageRows = 7;

const within = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

const steps: ReadonlyMap<string, readonly [rows: number, columns: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['PageUp', [-pageRows, 0]],
  ['PageDown', [pageRows, 0]],
]);

/**
 * Where a key leads in a grid of days by hours, as in the ARIA pattern of a grid: arrows by one,
 * Page keys by a week, Home and End to the ends of the day, with Control to the ends of all days.
 * Undefined for other keys.
 */
export const movedBy = (
  { row, column }: CellPlace,
  { key, isControl, direction }: GridKey,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): CellPlace | undefined => {
  const lastRow = Math.max(rows - 1, 0);
  const lastColumn = columns - 1;
  if (key === 'Home') return { row: isControl ? 0 : row, column: 0 };
  if (key === 'End') return { row: isControl ? lastRow : row, column: lastColumn };
  const step = steps.get(key);
  if (step === undefined) return undefined;
  const across = direction === 'rtl' ? -step[1] : step[1];
  return { row: within(row + step[0], lastRow), column: within(column + across, lastColumn) };
};
