import type { TimelineRow } from '../../../../model/timeline.ts';
import { Details } from '../../components/details.tsx';
import { Name } from '../../components/name.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import type { DiaryNames } from './diary-names.ts';

/** The acts that the records show near the time of an entry. */
export const NearActs = ({
  near,
  names: { things },
}: {
  readonly near: readonly TimelineRow[];
  readonly names: DiaryNames;
}) => {
  const say = useSay();
  const { session } = useSession();
  if (session?.hasExamination !== true)
    return <p className="soft small">{say('diary.near-not-read')}</p>;
  if (near.length === 0) return <p className="soft small">{say('diary.near-none')}</p>;
  const title = say('diary.near', { count: near.length });
  const columns: Column<TimelineRow>[] = [
    {
      key: 'when',
      title: say('diary.near-when'),
      cell: ({ act }) => say('covered.moment', { at: act.at.utcMs }),
    },
    {
      key: 'what',
      title: say('diary.near-what'),
      cell: ({ act }) => say(`report.action.${act.action}`),
    },
    {
      key: 'device',
      title: say('diary.near-device'),
      cell: ({ act }) =>
        act.devices.map((id) => (
          <div key={id}>
            <Name text={things?.devices[id]?.name ?? id} />
          </div>
        )),
    },
    {
      key: 'who',
      title: say('diary.near-who'),
      cell: ({ act }) =>
        act.by.account === undefined ? (
          say('shared.not-known')
        ) : (
          <Name text={things?.accounts[act.by.account]?.name ?? act.by.account} />
        ),
    },
    {
      key: 'sure',
      title: say('diary.near-sure'),
      cell: ({ act }) => say(`report.grade.${act.by.grade}`),
    },
  ];
  return (
    <Details summary={title}>
      <Table
        caption={title}
        isCaptionShown={false}
        columns={columns}
        rows={near}
        keyOf={({ n }) => n}
      />
    </Details>
  );
};
