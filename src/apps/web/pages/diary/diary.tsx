import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';
import { useRoute } from '../../route.tsx';
import { useDiaryNames } from './diary-names.ts';
import { Entry } from './entry.tsx';
import { draftAt } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { threadsOf } from './threads.ts';
import './diary.css';

/** Page 7: what the person noticed, beside what the records show near it. */
export const Diary = () => {
  const say = useSay();
  const { answer, error, again, put } = useAsked(api.diary.get);
  const names = useDiaryNames(answer);
  const { detail } = useRoute();
  // An entry about a time that another page showed does not take the place of one begun here.
  const name = typeof detail.from === 'string' ? `diary:${detail.from}` : 'diary';
  return (
    <div className="stack-large">
      <PageHead title={say('diary.title')}>
        <p className="lead">{say('diary.lead')}</p>
      </PageHead>
      <section className="card stack">
        <h2>{say('diary.new')}</h2>
        <EntryForm
          key={name}
          name={name}
          first={draftAt(detail)}
          keep={(text) => api.diary.write(text).then(put)}
        />
      </section>
      <section className="stack">
        <h2>{say('diary.entries')}</h2>
        {answer === undefined && <Waiting error={error} onAgain={again} />}
        {answer?.entries.length === 0 && <p className="soft">{say('diary.none')}</p>}
        {threadsOf(answer?.entries ?? []).map((thread) => (
          <Entry
            key={thread.entry.id}
            thread={thread}
            names={names}
            correct={(text) => api.diary.correct(thread.entry.id, text).then(put)}
          />
        ))}
      </section>
    </div>
  );
};
