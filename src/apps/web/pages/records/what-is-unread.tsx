import type { KeptRecord } from '../../../../model/kept-record.ts';
import type { Unread } from '../../../../model/unread.ts';
import { Name } from '../../components/name.tsx';
import { Notice } from '../../components/notice.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { useSay } from '../../language.tsx';

const mostShown = 100;

/** What could not be read, and why, in words; never dropped without a count. */
export const WhatIsUnread = ({
  unread,
  records,
}: {
  unread: readonly Unread[];
  records: readonly KeptRecord[];
}) => {
  const say = useSay();
  if (unread.length === 0) return <Notice>{say('records.unread-none')}</Notice>;
  const paths = new Map(records.map(({ sha256, path }) => [sha256, path]));
  const columns: Column<Unread>[] = [
    {
      key: 'where',
      title: say('records.unread-where'),
      // Where the whole file is meant, its own name says so.
      cell: ({ where, record }) => (
        <Name text={where || (paths.get(record) ?? record)} most={200} />
      ),
    },
    {
      key: 'why',
      title: say('records.unread-why'),
      cell: ({ why }) => say(`words.unread-${why}`),
    },
    {
      key: 'times',
      title: say('records.unread-times'),
      cell: ({ count }) => say('shared.count', { count }),
      isNumber: true,
    },
  ];
  return (
    <div className="card stack">
      <h2>{say('records.unread-title')}</h2>
      <p>
        {say('records.unread-count', { count: unread.reduce((sum, { count }) => sum + count, 0) })}
      </p>
      <Table
        caption={say('records.unread-title')}
        isCaptionShown={false}
        columns={columns}
        rows={unread.slice(0, mostShown)}
        keyOf={({ record, where, why }) => `${record} ${where} ${why}`}
      />
      {unread.length > mostShown && (
        <p>{say('records.more-files', { count: unread.length - mostShown })}</p>
      )}
    </div>
  );
};
