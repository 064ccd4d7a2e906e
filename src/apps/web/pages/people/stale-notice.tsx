import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { followJob } from '../../job.ts';
import { useSay } from '../../language.tsx';
import { useSession } from '../../session.tsx';

/** After a change: offers to look through the records again, and shows how far that is. */
export const StaleNotice = () => {
  const say = useSay();
  const { session, refresh } = useSession();
  const [going, setGoing] = useState<{ done: number; total: number }>();
  const [error, setError] = useState<unknown>();
  const examine = () => {
    setError(undefined);
    setGoing({ done: 0, total: 0 });
    api
      .examine()
      .then((job) => followJob(job, setGoing))
      .catch(setError)
      .finally(() => {
        setGoing(undefined);
        void refresh();
      });
  };
  if (going !== undefined)
    return (
      <Progress
        label={say('records.examining')}
        done={going.done}
        total={going.total === 0 ? null : going.total}
      />
    );
  if (!session?.isStale || !session.hasRecords) return <Refusal error={error} />;
  return (
    <>
      <Refusal error={error} />
      <Notice title={say('people.stale-title')}>
        <p>{say('people.stale-text')}</p>
        <Button tone="main" onClick={examine}>
          {say('people.examine-again')}
        </Button>
      </Notice>
    </>
  );
};
