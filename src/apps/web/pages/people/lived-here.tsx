import type { Person } from '../../../../model/household.ts';
import { Details } from '../../components/details.tsx';
import { Name } from '../../components/name.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Table } from '../../components/table.tsx';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { livedIn } from './period-words.ts';
import { layOutTimeLine } from './time-line.ts';
import { TimeLinePicture } from './time-line-picture.tsx';

/** Who lived here when, as a picture with a table behind it. */
export const LivedHere = ({ people }: { people: readonly Person[] }) => {
  const say = useSay();
  const { session } = useSession();
  const line = layOutTimeLine(people, session?.nowMs ?? null);
  if (line.rows.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{say('people.line-title')}</h2>
      <ScrollRegion className="time-line-place" aria-label={say('people.line-picture')}>
        <TimeLinePicture line={line} />
      </ScrollRegion>
      <Details summary={say('people.line-table')}>
        <Table
          caption={say('people.line-title')}
          isCaptionShown={false}
          rows={people}
          keyOf={({ name }) => name}
          columns={[
            { key: 'who', title: say('people.line-who'), cell: ({ name }) => <Name text={name} /> },
            { key: 'when', title: say('people.line-when'), cell: (one) => livedIn(one, say) },
          ]}
        />
      </Details>
    </section>
  );
};
