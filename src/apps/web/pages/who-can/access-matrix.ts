import type { Ability } from '../../../../model/ability.ts';
import type { AccessAnswer } from '../../../server/answers.ts';

export type AccessLine = AccessAnswer['rows'][number];
export type AccessCell = AccessLine['cells'][number];
type Room = AccessAnswer['rooms'][number];

/** Whose lines stand together: named people, shared accounts, accounts of nobody named, the home. */
export const lineGroups = ['people', 'shared', 'unnamed', 'home'] as const;
export type LineGroup = (typeof lineGroups)[number];

/** What one line can do in one column; `rooms` tells in which rooms. */
export type MatrixCell = {
  readonly isCertain: boolean;
  readonly devices: readonly string[];
  readonly grants: readonly string[];
  readonly rooms: readonly string[];
};

/** A room, the phones, what stands in no room, or the whole home. */
export type Place = Room['place'] | 'home';

/** A place with its abilities. */
export type ColumnGroup = {
  readonly place: Place;
  /** As cells name it; empty for the whole home. */
  readonly room: string;
  readonly roomClass: Room['roomClass'];
  readonly abilities: readonly Ability[];
  /** In how many rooms something has each ability. */
  readonly roomsWith: readonly number[];
};

export type MatrixLine = {
  readonly line: AccessLine;
  /** As many as there are columns; null where this line cannot do it. */
  readonly cells: readonly (MatrixCell | null)[];
};

export type Matrix = {
  readonly columns: readonly ColumnGroup[];
  readonly groups: readonly { readonly group: LineGroup; readonly lines: readonly MatrixLine[] }[];
};

/** `rooms`: a column for each ability of each room; `home`: one for each ability, wherever it is. */
export type MatrixView = 'rooms' | 'home';

export const groupOf = (line: AccessLine): LineGroup => {
  if (line.person !== null) return 'people';
  if (line.accountKind === 'system' || line.accountKind === 'automation') return 'home';
  return line.isShared ? 'shared' : 'unnamed';
};

const columnsOfHome = (rooms: readonly Room[], order: readonly Ability[]): ColumnGroup[] => {
  const roomsWith = (ability: Ability): number =>
    rooms.filter(({ abilities }) => abilities.includes(ability)).length;
  const abilities = order.filter((ability) => roomsWith(ability) > 0);
  return [
    {
      place: 'home',
      room: '',
      roomClass: 'unknown',
      abilities,
      roomsWith: abilities.map(roomsWith),
    },
  ];
};

const columnsOfRooms = (rooms: readonly Room[], order: readonly Ability[]): ColumnGroup[] =>
  rooms.flatMap(({ room, place, roomClass, abilities }) => {
    const sorted = order.filter((ability) => abilities.includes(ability));
    return sorted.length === 0
      ? []
      : [{ place, room, roomClass, abilities: sorted, roomsWith: sorted.map(() => 1) }];
  });

const join = (cells: readonly AccessCell[]): MatrixCell | null =>
  cells.length === 0
    ? null
    : {
        // One way in that was surely there is enough to say that they could.
        isCertain: cells.some(({ isCertain }) => isCertain),
        devices: [...new Set(cells.flatMap(({ devices }) => devices))],
        grants: [...new Set(cells.flatMap(({ grants }) => grants))],
        rooms: cells.map(({ room }) => room),
      };

const cellsOf = (line: AccessLine, columns: readonly ColumnGroup[]): (MatrixCell | null)[] =>
  columns.flatMap(({ place, room, abilities }) =>
    abilities.map((ability) =>
      join(
        line.cells.filter(
          (cell) => cell.ability === ability && (place === 'home' || cell.room === room),
        ),
      ),
    ),
  );

/** The table of people and accounts against what can be done; `order` is that of the abilities. */
export const buildMatrix = (
  { rows, rooms }: Pick<AccessAnswer, 'rows' | 'rooms'>,
  { view, order }: { readonly view: MatrixView; readonly order: readonly Ability[] },
): Matrix => {
  const columns = view === 'home' ? columnsOfHome(rooms, order) : columnsOfRooms(rooms, order);
  const lines = rows.map((line) => ({ line, cells: cellsOf(line, columns) }));
  const groups = lineGroups.map((group) => ({
    group,
    lines: lines.filter(({ line }) => groupOf(line) === group),
  }));
  return { columns, groups: groups.filter((one) => one.lines.length > 0) };
};
