import { type KeyboardEvent, useRef, useState } from 'react';
import type { MatrixLine } from './access-matrix.ts';
import { type MatrixPlace, nextCell } from './matrix-keys.ts';

/** Which cell the Tab key stops at, and how keys move from one to another. */
export const useCells = (lines: readonly MatrixLine[]) => {
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<MatrixPlace>();
  const isThere = ({ line, column }: MatrixPlace) => (lines[line]?.cells[column] ?? null) !== null;
  const stop = chosen !== undefined && isThere(chosen) ? chosen : firstCell(lines);
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const [line, column] = (
      (event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place ?? ''
    )
      .split(' ')
      .map(Number);
    if (line === undefined || column === undefined) return;
    const next = nextCell(
      { line, column },
      {
        key: event.key,
        direction: getComputedStyle(event.currentTarget).direction === 'rtl' ? 'rtl' : 'ltr',
        isThere,
        lines: lines.length,
        columns: lines[0]?.cells.length ?? 0,
      },
    );
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-place="${next.line} ${next.column}"]`)
      ?.focus();
  };
  return {
    table,
    move,
    isStop: ({ line, column }: MatrixPlace) => stop?.line === line && stop.column === column,
  };
};

const firstCell = (lines: readonly MatrixLine[]): MatrixPlace | undefined => {
  const line = lines.findIndex(({ cells }) => cells.some((cell) => cell !== null));
  const column = lines[line]?.cells.findIndex((cell) => cell !== null);
  return column === undefined ? undefined : { line, column };
};
