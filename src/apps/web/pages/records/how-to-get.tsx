import { useState } from 'react';
import type { ReadersAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Details } from '../../components/details.tsx';
import { Notice } from '../../components/notice.tsx';
import { Prose } from '../../components/prose.tsx';
import { Select } from '../../components/select.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';

/** How to get each kind of record; who may notice comes before everything else. */
export const HowToGet = ({ isOpen }: { isOpen: boolean }) => {
  const say = useSay();
  const { answer, error, again } = useAsked(api.readers);
  const [chosen, setChosen] = useState<string>();
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  const reader = answer.find(({ id }) => id === chosen) ?? answer[0];
  return (
    <section className="stack">
      <h2>{say('records.how-title')}</h2>
      <p>{say('records.how-text')}</p>
      {answer.length > 1 && reader !== undefined && (
        <Select
          label={say('records.how-choose')}
          value={reader.id}
          options={answer.map(({ id, title }) => ({ value: id, label: title }))}
          onChoose={setChosen}
        />
      )}
      {reader !== undefined && <HowTo key={reader.id} reader={reader} isOpen={isOpen} />}
    </section>
  );
};

const HowTo = ({ reader, isOpen }: { reader: ReadersAnswer[number]; isOpen: boolean }) => {
  const say = useSay();
  return (
    <div className="card stack">
      <h3>
        <bdi>{reader.title}</bdi>
      </h3>
      <p className="soft small">{say(`records.basis-${reader.basis}`)}</p>
      <Notice tone="care" title={say('records.how-notice')}>
        <Prose text={reader.whoMayNotice} />
      </Notice>
      <Details summary={say('records.how-get')} open={isOpen}>
        <Prose text={reader.howToGetIt} />
      </Details>
      <Details summary={say('records.how-shows')}>
        <Prose text={reader.whatItShows} />
      </Details>
      <Details summary={say('records.how-cannot')}>
        <Prose text={reader.whatItCannotShow} />
      </Details>
    </div>
  );
};
