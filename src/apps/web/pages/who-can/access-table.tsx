import { type KeyboardEvent, useRef, useState } from 'react';
import type { Ability } from '../../../../model/ability.ts';
import { Button } from '../../components/button.tsx';
import { Name } from '../../components/name.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import type { AccessLine, ColumnGroup, Matrix, MatrixCell, MatrixLine } from './access-matrix.ts';
import { CellSign } from './cell-sign.tsx';
import { LineHead } from './line-head.tsx';
import { type MatrixPlace, nextCell } from './matrix-keys.ts';
import { placeName } from './who-words.ts';

/** A cell that somebody opened. */
export type OpenedCell = {
  readonly line: AccessLine;
  readonly cell: MatrixCell;
  readonly ability: Ability;
  readonly column: ColumnGroup;
};

type TableProps = { readonly matrix: Matrix; readonly onOpen: (opened: OpenedCell) => void };

/** More lines than this of one group are folded away until asked for. */
const mostUnfolded = 8;

/** The table of who can do what: one stop for the Tab key, arrow keys from cell to cell. */
export const AccessTable = ({ matrix, onOpen }: TableProps) => {
  const say = useSay();
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const groups = matrix.groups.map(({ group, lines }) => ({
    group,
    all: lines.length,
    lines: unfolded.includes(group) ? lines : lines.slice(0, mostUnfolded),
  }));
  const cells = useCells(groups.flatMap(({ lines }) => lines));
  const columnCount = matrix.columns.reduce((sum, { abilities }) => sum + abilities.length, 1);
  let lineNumber = 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className="access-place" aria-labelledby="access-caption" tabIndex={0}>
      <table className="access-table" ref={cells.table} onKeyDown={cells.move}>
        <caption id="access-caption">
          {say('who-can.table')} <span className="soft small">{say('who-can.table-hint')}</span>
        </caption>
        <TableHead matrix={matrix} />
        {groups.map(({ group, lines, all }) => (
          <tbody key={group}>
            <tr className="access-group">
              <th scope="rowgroup" colSpan={columnCount}>
                <span className="access-group-name">
                  {say(`who-can.group-${group}`)}
                  {all > lines.length && (
                    <Button tone="quiet" onClick={() => setUnfolded([...unfolded, group])}>
                      {say('who-can.group-more', { count: all - lines.length })}
                    </Button>
                  )}
                </span>
              </th>
            </tr>
            {lines.map((one) => {
              const line = lineNumber++;
              return (
                <tr key={one.line.key}>
                  <th scope="row">
                    <LineHead line={one.line} />
                  </th>
                  <LineCells {...{ one, matrix, onOpen, line, cells }} />
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
};

const TableHead = ({ matrix }: { readonly matrix: Matrix }) => {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="access-corner">
          {say('who-can.who')}
        </th>
        {matrix.columns.map((column) => (
          <th
            key={keyOf(column)}
            scope="colgroup"
            colSpan={column.abilities.length}
            className="access-room"
          >
            <Name text={placeName(say, column)} most={30} />
          </th>
        ))}
      </tr>
      <tr>
        {matrix.columns.flatMap((column) =>
          column.abilities.map((ability, index) => (
            <th
              key={`${keyOf(column)} ${ability}`}
              scope="col"
              className={index === 0 ? 'access-ability access-first' : 'access-ability'}
            >
              <span>{say(`who-can.ability-${ability}`)}</span>
            </th>
          )),
        )}
      </tr>
    </thead>
  );
};

type CellsProps = TableProps & {
  readonly one: MatrixLine;
  readonly line: number;
  readonly cells: ReturnType<typeof useCells>;
};

const LineCells = ({ one, matrix, line, cells, onOpen }: CellsProps) => {
  const places = matrix.columns.flatMap((column) =>
    column.abilities.map((ability, index) => ({ column, ability, isFirst: index === 0 })),
  );
  return places.map(({ column, ability, isFirst }, number) => {
    const cell = one.cells[number];
    return (
      <td key={`${keyOf(column)} ${ability}`} className={isFirst ? 'access-first' : undefined}>
        {cell ? (
          <CellButton
            opened={{ line: one.line, cell, ability, column }}
            onOpen={onOpen}
            place={`${line} ${number}`}
            tabIndex={cells.isStop({ line, column: number }) ? 0 : -1}
          />
        ) : (
          <NoCell />
        )}
      </td>
    );
  });
};

const keyOf = ({ place, room }: ColumnGroup): string => `${place} ${room}`;

const NoCell = () => {
  const say = useSay();
  return (
    <span className="cell-none">
      <CellSign is="cannot" />
      <span className="unseen">{say('who-can.cannot')}</span>
    </span>
  );
};

export const CellButton = ({
  opened,
  onOpen,
  place,
  tabIndex,
}: {
  readonly opened: OpenedCell;
  readonly onOpen: (opened: OpenedCell) => void;
  readonly place?: string;
  readonly tabIndex?: number;
}) => {
  const say = useSay();
  const { line, cell, ability, column } = opened;
  const is = cell.isCertain ? 'can' : 'maybe';
  const word =
    column.place === 'home' && cell.isCertain
      ? say('who-can.cell-rooms', { count: cell.rooms.length })
      : say(`who-can.${is}`);
  return (
    <button
      type="button"
      className="cell-button"
      data-place={place}
      tabIndex={tabIndex}
      aria-label={say('who-can.cell', {
        word,
        name: inSentence(line.name, 40),
        ability: say(`who-can.ability-${ability}`),
        room: inSentence(placeName(say, column), 40),
      })}
      onClick={() => onOpen(opened)}
    >
      <CellSign is={is} />
      <span className="cell-word">{word}</span>
    </button>
  );
};

/** Which cell the Tab key stops at, and how keys move from one to another. */
const useCells = (lines: readonly MatrixLine[]) => {
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
