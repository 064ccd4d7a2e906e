import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useSay } from '../../language.tsx';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';
import { AlreadyOpen } from './already-open.tsx';
import { Begin } from './begin.tsx';
import { WhatItIs } from './what-it-is.tsx';
import './start.css';

/** Page 1: what this is, for whom, what it will not do; and how to begin. */
export const Start = () => {
  const say = useSay();
  const { session } = useSession();
  const isOpen = session?.stage === 'open';
  return (
    <div className="stack-large">
      <PageHead title={say('start.title')}>
        <p className="lead">{say('start.lead')}</p>
      </PageHead>
      {isOpen ? (
        <AlreadyOpen session={session} />
      ) : (
        <>
          <Notice tone="care" title={say('start.device-title')}>
            <p>{say('start.device-text')}</p>
          </Notice>
          <Begin />
          <CheckInstead />
        </>
      )}
      <WhatItIs />
    </div>
  );
};

/** For whoever has no home to look at, but a pack of somebody else. */
const CheckInstead = () => {
  const say = useSay();
  const { go } = useRoute();
  return (
    <section className="card row">
      <p>{say('start.check-text')}</p>
      <Button onClick={() => go('check')}>{say('start.check')}</Button>
    </section>
  );
};
