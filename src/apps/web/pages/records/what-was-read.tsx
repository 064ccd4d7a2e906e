import type { KeptRecord } from '../../../../model/kept-record.ts';
import type { RecordsAnswer } from '../../../server/answers.ts';
import { Details } from '../../components/details.tsx';
import { Name } from '../../components/name.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { useFormats } from '../../formats.ts';
import { useSay } from '../../language.tsx';
import { WhatIsCovered } from './what-is-covered.tsx';
import { WhatIsUnread } from './what-is-unread.tsx';

const mostFiles = 200;

/** What was found in the records, which files they are, what they cover, what could not be read. */
export const WhatWasRead = ({ answer }: { answer: RecordsAnswer }) => {
  const say = useSay();
  const records = answer.records.filter(({ isAttachment }) => !isAttachment);
  if (records.length === 0) return <p className="soft">{say('records.nothing-read')}</p>;
  return (
    <section className="stack-large">
      <div className="card stack">
        <h2>{say('records.read-title')}</h2>
        <p>{say('records.found', answer.counts)}</p>
        <WhatIsCovered coverage={answer.coverage} />
        <Details summary={say('records.files', { count: records.length })}>
          <Files records={records} />
        </Details>
      </div>
      <WhatIsUnread unread={answer.unread} records={records} />
    </section>
  );
};

const Files = ({ records }: { records: readonly KeptRecord[] }) => {
  const say = useSay();
  const { size } = useFormats();
  const columns: Column<KeptRecord>[] = [
    {
      key: 'path',
      title: say('records.file'),
      cell: ({ path }) => <Name text={path} most={200} />,
    },
    { key: 'size', title: say('records.size'), cell: ({ bytes }) => size(bytes), isNumber: true },
    {
      key: 'kind',
      title: say('records.kind'),
      cell: ({ reader }) => (reader === null ? say('records.kind-none') : <bdi>{reader}</bdi>),
    },
    {
      key: 'added',
      title: say('records.added'),
      cell: ({ addedMs }) => say('covered.moment', { at: addedMs }),
    },
  ];
  return (
    <>
      <Table
        caption={say('records.files', { count: records.length })}
        isCaptionShown={false}
        columns={columns}
        rows={records.slice(0, mostFiles)}
        keyOf={({ n }) => n}
      />
      {records.length > mostFiles && (
        <p>{say('records.more-files', { count: records.length - mostFiles })}</p>
      )}
    </>
  );
};
