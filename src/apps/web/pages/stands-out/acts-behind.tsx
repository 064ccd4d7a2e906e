import type { TimelineRow } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';
import { Button } from '../../components/button.tsx';
import { Folded } from '../../components/details.tsx';
import { Name } from '../../components/name.tsx';
import { Table } from '../../components/table.tsx';
import { useSay } from '../../language.tsx';
import { useRoute } from '../../route.tsx';

const mostShown = 50;

/** The acts a finding was counted from; words that were spoken or sent are folded away. */
export const ActsBehind = ({
  rows,
  names,
}: {
  readonly rows: readonly TimelineRow[];
  readonly names: NamesAnswer;
}) => {
  const say = useSay();
  const { go } = useRoute();
  const first = rows.at(0);
  if (first === undefined) return null;
  const shown = rows.slice(0, mostShown);
  return (
    <Folded summary={say('stands-out.acts', { count: rows.length })}>
      {shown.length < rows.length && (
        <p className="soft">
          {say('stands-out.acts-more', { shown: shown.length, count: rows.length })}
        </p>
      )}
      <Table
        caption={say('stands-out.acts', { count: rows.length })}
        isCaptionShown={false}
        columns={[
          {
            key: 'when',
            title: say('stands-out.when'),
            cell: ({ act }) => say('shared.moment', { at: act.at.utcMs }),
          },
          { key: 'what', title: say('stands-out.what'), cell: (row) => <What row={row} /> },
          {
            key: 'device',
            title: say('stands-out.device'),
            cell: ({ act }) => (
              <Names ids={act.devices} nameOf={(id) => names.devices[id]?.name ?? id} />
            ),
          },
          {
            key: 'who',
            title: say('stands-out.who'),
            cell: (row) => <Who row={row} names={names} />,
          },
          {
            key: 'sure',
            title: say('stands-out.sure'),
            cell: ({ act }) => say(`what-happened.grade-${act.by.grade}`),
          },
        ]}
        rows={shown}
        keyOf={({ n }) => n}
      />
      <Button tone="quiet" onClick={() => go('what-happened', { atMs: first.act.at.utcMs })}>
        {say('stands-out.to-acts')}
      </Button>
    </Folded>
  );
};

const What = ({ row: { act } }: { row: TimelineRow }) => {
  const say = useSay();
  return (
    <>
      {say(`what-happened.did-${act.action}`)}
      {act.text !== undefined && (
        <Folded summary={say('stands-out.private')}>
          <p className="soft">{say('stands-out.private-care')}</p>
          <blockquote>
            <Name text={act.text} most={2000} />
          </blockquote>
        </Folded>
      )}
    </>
  );
};

const Who = ({ row: { act, person }, names }: { row: TimelineRow; names: NamesAnswer }) => {
  const say = useSay();
  const { account, automation } = act.by;
  const named =
    account === undefined
      ? automation && (names.automations[automation] ?? automation)
      : (names.accounts[account]?.name ?? account);
  if (named === undefined) return say('stands-out.nobody');
  return (
    <>
      <Name text={named} />
      {person !== null && person !== named && (
        <>
          {' ('}
          <Name text={person} />)
        </>
      )}
    </>
  );
};

const Names = ({ ids, nameOf }: { ids: readonly string[]; nameOf: (id: string) => string }) =>
  ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Name text={nameOf(id)} />
    </span>
  ));
