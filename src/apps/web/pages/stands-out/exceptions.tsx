import type { FindingsAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/button.tsx';
import { Name } from '../../components/name.tsx';
import { Progress } from '../../components/progress.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useSay } from '../../language.tsx';
import { howFar, useWork } from '../../use-work.ts';

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
  const { going, error, carryOut } = useWork([], () => {
    household.again();
    onUndone();
  });
  const kept = household.answer?.household.exceptions ?? [];
  if (kept.length === 0) return null;
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
              disabled={going !== undefined}
              aria-label={say('stands-out.exception-undo-about', { why: exception.why })}
              onClick={() => carryOut(() => api.exceptions.remove(index))}
            >
              {say('stands-out.exception-undo')}
            </Button>
          </li>
        ))}
      </ul>
      {going !== undefined && <Progress label={say('stands-out.again')} {...howFar(going)} />}
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
