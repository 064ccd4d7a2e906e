import { formatTagOf } from '../../../../guidance/messages/locales.ts';
import { Details } from '../../components/details.tsx';
import { Name } from '../../components/name.tsx';
import { useLanguage, useSay } from '../../language.tsx';
import { abilities } from './abilities.ts';
import type { Matrix, MatrixLine } from './access-matrix.ts';
import { CellButton, type OpenedCell } from './cell-button.tsx';
import { CellSign } from './cell-sign.tsx';
import { LineHead } from './line-head.tsx';
import { placeName } from './who-words.ts';

type CardsProps = { readonly matrix: Matrix; readonly onOpen: (opened: OpenedCell) => void };

/** The same as the table for narrow pages: a card for each line, its rooms one below the other. */
export const AccessCards = ({ matrix, onOpen }: CardsProps) => {
  const say = useSay();
  return (
    <div className="stack-large">
      {matrix.groups.map(({ group, lines }) => (
        <section key={group} className="stack">
          <h3>{say(`who-can.group-${group}`)}</h3>
          {lines.map((one) => (
            <article key={one.line.key} className="access-card">
              <h4 className="access-card-head">
                <LineHead line={one.line} />
              </h4>
              <AtAGlance one={one} matrix={matrix} />
              <RoomsOf one={one} matrix={matrix} onOpen={onOpen} />
            </article>
          ))}
        </section>
      ))}
    </div>
  );
};

/** What somebody could do anywhere in the home, in one line. */
const AtAGlance = ({ one, matrix }: Omit<CardsProps, 'onOpen'> & { readonly one: MatrixLine }) => {
  const { say, locale } = useLanguage();
  const places = matrix.columns.flatMap((column) => column.abilities);
  const list = new Intl.ListFormat(formatTagOf(locale), { style: 'narrow' });
  const those = (isCertain: boolean): string =>
    list.format(
      abilities
        .filter((ability) =>
          places.some(
            (place, number) => place === ability && one.cells[number]?.isCertain === isCertain,
          ),
        )
        .map((ability) => say(`who-can.ability-${ability}`)),
    );
  return ([true, false] as const).map((isCertain) => {
    const words = those(isCertain);
    const is = isCertain ? 'can' : 'maybe';
    return (
      words !== '' && (
        <p key={is} className="small">
          <CellSign is={is} /> {say(`who-can.card-${is}`, { abilities: words })}
        </p>
      )
    );
  });
};

const RoomsOf = ({ one, matrix, onOpen }: CardsProps & { readonly one: MatrixLine }) => {
  const say = useSay();
  let number = 0;
  const rooms = matrix.columns.map((column) => ({
    column,
    cells: column.abilities.flatMap((ability) => {
      const cell = one.cells[number++];
      return cell ? [{ line: one.line, cell, ability, column }] : [];
    }),
  }));
  const filled = rooms.filter(({ cells }) => cells.length > 0);
  return (
    <Details summary={say('who-can.cell-rooms', { count: filled.length })}>
      <ul className="access-rooms">
        {filled.map(({ column, cells }) => (
          <li key={`${column.place} ${column.room}`}>
            <span className="access-rooms-name">
              <Name text={placeName(say, column)} most={40} />
            </span>
            <span className="access-rooms-cells">
              {cells.map((opened) => (
                <span key={opened.ability} className="access-rooms-cell">
                  <span aria-hidden="true">{say(`who-can.ability-${opened.ability}`)}</span>
                  <CellButton opened={opened} onOpen={onOpen} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
};
