import { useState } from 'react';
import type { FindingsAnswer, JobAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/button.tsx';
import { Name } from '../../components/name.tsx';
import { Progress } from '../../components/progress.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { followJob } from '../../job.ts';
import { useSay } from '../../language.tsx';

/** What the person said is fine: why, what it leaves out now, and the way back. */
export const Exceptions = ({
  answer,
  onUndone,
}: {
  readonly answer: FindingsAnswer;
  readonly onUndone: () => void;
}) => {
  const say = useSay();
  const household = useAsked(api.household.get);
  const [job, setJob] = useState<JobAnswer>();
  const [error, setError] = useState<unknown>();
  const kept = household.answer?.household.exceptions ?? [];
  if (kept.length === 0) return null;
  const undo = (index: number) => {
    setError(undefined);
    api.exceptions
      .remove(index)
      .then((started) => followJob(started, setJob))
      .then(
        () => {
          setJob(undefined);
          household.again();
          onUndone();
        },
        (cause: unknown) => {
          setJob(undefined);
          setError(cause);
        },
      );
  };
  return (
    <section className="stack" aria-labelledby="exceptions-title">
      <h2 id="exceptions-title">{say('stands-out.exceptions')}</h2>
      <ul className="plain-list stack">
        {kept.map((exception, index) => (
          <li key={JSON.stringify(exception)} className="card stack">
            <p>
              <Name text={exception.why} most={500} />
            </p>
            <p className="soft">
              {exception.rules.map((rule) => answer.rules[rule]?.title ?? rule).join('; ')}
            </p>
            <p className="soft">
              {say('stands-out.exception-hid', { count: hiddenBy(answer, exception) })}
            </p>
            <Button
              tone="quiet"
              disabled={job !== undefined}
              aria-label={say('stands-out.exception-undo-about', { why: exception.why })}
              onClick={() => undo(index)}
            >
              {say('stands-out.exception-undo')}
            </Button>
          </li>
        ))}
      </ul>
      {job !== undefined && (
        <Progress label={say('stands-out.again')} done={job.done} total={job.total} />
      )}
      <Refusal error={error} />
    </section>
  );
};

const hiddenBy = (
  { leftOut }: FindingsAnswer,
  { why, rules }: { readonly why: string; readonly rules: readonly string[] },
): number =>
  leftOut
    .filter((one) => one.why === why && rules.includes(one.rule))
    .reduce((sum, { count }) => sum + count, 0);
