import { RefusedError } from '../ask.ts';
import { Refusal } from '../components/refusal.tsx';
import { useSay } from '../language.tsx';

/** Nobody is let in without the one-time link; anything else that went wrong is told as it is. */
export const NoEntry = ({ error }: { error: unknown }) => {
  const say = useSay();
  const isShut = error instanceof RefusedError && [401, 403].includes(error.status);
  if (!isShut) return <Refusal error={error} onAgain={() => window.location.reload()} />;
  return (
    <div className="stack">
      <h1>{say('frame.no-entry-title')}</h1>
      <p className="lead">{say('frame.no-entry-text')}</p>
    </div>
  );
};
