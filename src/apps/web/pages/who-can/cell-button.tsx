import type { Ability } from '../../../../model/ability.ts';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import type { AccessLine, ColumnGroup, MatrixCell } from './access-matrix.ts';
import { CellSign } from './cell-sign.tsx';
import { placeName } from './who-words.ts';

/** A cell that somebody opened. */
export type OpenedCell = {
  readonly line: AccessLine;
  readonly cell: MatrixCell;
  readonly ability: Ability;
  readonly column: ColumnGroup;
};

/** What a line can do in one column, as a sign; choosing it opens the ways in behind it. */
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
      {(column.place === 'home' || is === 'maybe') && <span className="cell-word">{word}</span>}
    </button>
  );
};
