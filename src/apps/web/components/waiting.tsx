import { useSay } from '../language.tsx';
import { Refusal } from './refusal.tsx';

/** Stands where an answer will be: says that it takes a moment, or why it did not come. */
export const Waiting = ({ error, onAgain }: { error?: unknown; onAgain?: () => void }) => {
  const say = useSay();
  if (error !== undefined)
    return <Refusal error={error} {...(onAgain !== undefined && { onAgain })} />;
  return (
    <p role="status" className="soft">
      {say('frame.waiting')}
    </p>
  );
};
