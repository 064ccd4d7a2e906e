import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';
import { pages } from '../../pages.ts';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';
import { useBringIn } from './bring-in.ts';
import { GiveFiles } from './give-files.tsx';
import { HowToGet } from './how-to-get.tsx';
import { PasswordForm } from './password-form.tsx';
import { WhatIsLost } from './what-is-lost.tsx';
import { WhatWasRead } from './what-was-read.tsx';
import './records.css';

/** Page 2: give records, see what was read of them, or learn how to get some. */
export const Records = () => {
  const say = useSay();
  const { go } = useRoute();
  const { session } = useSession();
  const { answer, error, again } = useAsked(api.records.get, String(session?.hasExamination));
  const bringIn = useBringIn(again);
  const next = pages.find(({ id }) => id === 'people');
  const isRead = answer !== undefined && answer.records.length > 0;
  return (
    <div className="stack-large">
      <PageHead title={say('records.title')}>
        <p className="lead">{say('records.lead')}</p>
      </PageHead>
      <GiveFiles bringIn={bringIn} />
      {answer === undefined ? (
        <Waiting error={error} onAgain={again} />
      ) : (
        <>
          <WhatIsLost originals={answer.originals} />
          <PasswordForm unread={answer.unread} bringIn={bringIn} />
          <WhatWasRead answer={answer} />
        </>
      )}
      {isRead && next !== undefined && (
        <Button tone="main" onClick={() => go(next.id)}>
          {say('records.next')}
        </Button>
      )}
      <HowToGet isOpen={!isRead} />
    </div>
  );
};
