import { useState } from 'react';
import { whenIn } from '../../../../guidance/days-in-words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Dialog } from '../../components/dialog.tsx';
import type { DiaryText } from '../../diary-text.ts';
import { useForgetDraft } from '../../drafts.tsx';
import { useSay } from '../../language.tsx';
import { plainName } from '../../plain-name.ts';
import { Attachments } from './attachments.tsx';
import type { DiaryNames } from './diary-names.ts';
import { draftOf } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { NearActs } from './near-acts.tsx';
import type { KeptEntry, Thread } from './threads.ts';

/** One entry as it stands now, what it said before, and the acts near it. */
export const Entry = ({
  thread: { entry, before },
  names,
  correct,
}: {
  readonly thread: Thread;
  readonly names: DiaryNames;
  readonly correct: (text: DiaryText) => Promise<void>;
}) => {
  const say = useSay();
  const [isCorrecting, setCorrecting] = useState(false);
  const forget = useForgetDraft();
  const name = `diary-correct:${entry.id}`;
  const cancel = () => {
    forget(name);
    setCorrecting(false);
  };
  return (
    <article className="card stack diary-entry">
      <Told entry={entry} names={names} />
      <NearActs near={entry.near} names={names} />
      {before.length > 0 && (
        <Details summary={say('diary.before')}>
          {before.map((one) => (
            <div key={one.id} className="stack diary-before">
              <Told entry={one} names={names} />
            </div>
          ))}
        </Details>
      )}
      <Button tone="quiet" onClick={() => setCorrecting(true)}>
        {say('diary.correct')}
      </Button>
      {isCorrecting && (
        <Dialog
          title={say('diary.correct-title')}
          onClose={cancel}
          closeLabel={say('frame.cancel')}
        >
          <p>{say('diary.correct-text')}</p>
          <EntryForm
            name={name}
            first={draftOf(entry)}
            keep={(text) => correct(text).then(() => setCorrecting(false))}
          />
        </Dialog>
      )}
    </article>
  );
};

const Told = ({ entry, names }: { entry: KeptEntry; names: DiaryNames }) => {
  const say = useSay();
  return (
    <>
      <h3>
        {whenIn(entry, say)}
        {entry.isRough && <span className="diary-rough"> ({say('diary.roughly')})</span>}
      </h3>
      <p className="diary-text">
        <bdi>{entry.text}</bdi>
      </p>
      <Attachments hashes={entry.attachments} names={names} />
      <p className="soft small">
        {say('diary.written', { at: entry.writtenMs, who: plainName(entry.who) })}
      </p>
    </>
  );
};
