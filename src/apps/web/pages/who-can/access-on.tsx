import { useState } from 'react';
import type { AccessAnswer } from '../../../server/answers.ts';
import { Choices } from '../../components/choices.tsx';
import { Details } from '../../components/details.tsx';
import { Facts } from '../../components/facts.tsx';
import { Name } from '../../components/name.tsx';
import { useSay } from '../../language.tsx';
import { useMatchesMedia } from '../../matches-media.ts';
import { usePrinting } from '../../printing.ts';
import { abilities } from './abilities.ts';
import { AccessCards } from './access-cards.tsx';
import { buildMatrix, type MatrixView } from './access-matrix.ts';
import { AccessTable } from './access-table.tsx';
import type { OpenedCell } from './cell-button.tsx';
import { CellSign } from './cell-sign.tsx';
import { Removals } from './removals.tsx';
import { WaysIn } from './ways-in.tsx';

/** A sheet of A4 is too narrow for more columns; cards are never cut off. */
const mostOnPaper = 24;

/** Who could do what on one day: the table, what its signs mean, and who can remove whom. */
export const AccessOn = ({ answer }: { readonly answer: AccessAnswer }) => {
  const say = useSay();
  const [view, setView] = useState<MatrixView>('rooms');
  const [opened, setOpened] = useState<OpenedCell>();
  const isNarrow = useMatchesMedia('(max-width: 48rem)');
  const matrix = buildMatrix(answer, { view, order: abilities });
  const columns = matrix.columns.reduce((sum, { abilities: some }) => sum + some.length, 0);
  const isPrinting = usePrinting();
  const Shown = isNarrow || (isPrinting && columns > mostOnPaper) ? AccessCards : AccessTable;
  return (
    <>
      <section className="stack">
        <h2 className="unseen">{say('who-can.table')}</h2>
        <div className="in-a-row access-view">
          <Choices
            legend={say('who-can.view')}
            options={(['rooms', 'home'] as const).map((value) => ({
              value,
              label: say(`who-can.view-${value}`),
            }))}
            value={view}
            onChoose={setView}
          />
        </div>
        <Signs />
        {answer.rows.length === 0 ? (
          <p>{say('who-can.nobody')}</p>
        ) : (
          <Shown matrix={matrix} onOpen={setOpened} />
        )}
      </section>
      <Details summary={say('who-can.abilities-title')}>
        <Facts
          facts={abilities.map((ability) => ({
            label: say(`who-can.ability-${ability}`),
            value: say(`who-can.means-ability-${ability}`),
          }))}
        />
      </Details>
      <Removals answer={answer} />
      <OrphanApps answer={answer} />
      {opened !== undefined && (
        <WaysIn opened={opened} answer={answer} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
};

const Signs = () => {
  const say = useSay();
  return (
    <ul className="access-signs" aria-label={say('who-can.key')}>
      {(['can', 'maybe', 'cannot'] as const).map((is) => (
        <li key={is}>
          <CellSign is={is} /> <strong>{say(`who-can.${is}`)}</strong>: {say(`who-can.key-${is}`)}
        </li>
      ))}
    </ul>
  );
};

const OrphanApps = ({ answer: { orphanApps, accounts } }: { readonly answer: AccessAnswer }) => {
  const say = useSay();
  if (orphanApps.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="orphans-title">
      <h2 id="orphans-title">{say('who-can.orphans-title')}</h2>
      <p>{say('who-can.orphans-lead')}</p>
      <ul>
        {orphanApps.map((app) => (
          <li key={app}>
            <Name text={accounts.find(({ id }) => id === app)?.name ?? app} />
          </li>
        ))}
      </ul>
    </section>
  );
};
