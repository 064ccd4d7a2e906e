import { useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Name } from '../../components/name.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSay } from '../../language.tsx';
import { usePrinting } from '../../printing.ts';
import type { ColumnGroup, Matrix, MatrixLine } from './access-matrix.ts';
import { CellButton, type OpenedCell } from './cell-button.tsx';
import { CellSign } from './cell-sign.tsx';
import { LineHead } from './line-head.tsx';
import { useCells } from './use-cells.ts';
import { useMoreAside } from './use-more-aside.ts';
import { placeName } from './who-words.ts';

type TableProps = { readonly matrix: Matrix; readonly onOpen: (opened: OpenedCell) => void };

/** More lines than this of one group are folded away until asked for. */
const mostUnfolded = 8;

/** The table of who can do what: one stop for the Tab key, arrow keys from cell to cell. */
export const AccessTable = ({ matrix, onOpen }: TableProps) => {
  const say = useSay();
  const isPrinting = usePrinting();
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const groups = matrix.groups.map(({ group, lines }) => ({
    group,
    all: lines.length,
    lines: isPrinting || unfolded.includes(group) ? lines : lines.slice(0, mostUnfolded),
  }));
  const cells = useCells(groups.flatMap(({ lines }) => lines));
  const columnCount = matrix.columns.reduce((sum, { abilities }) => sum + abilities.length, 1);
  const place = useRef<HTMLElement>(null);
  const isMore = useMoreAside(place);
  let lineNumber = 0;
  return (
    <>
      <p className="small no-print">
        {say('who-can.table-hint')}
        {isMore && <strong> {say('who-can.table-more')}</strong>}
      </p>
      <div className={isMore ? 'access-frame access-more' : 'access-frame'}>
        <ScrollRegion ref={place} className="access-place" aria-labelledby="access-caption">
          <table className="access-table" ref={cells.table} onKeyDown={cells.move}>
            <caption id="access-caption" className="unseen">
              {say('who-can.table')}
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
        </ScrollRegion>
      </div>
    </>
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
