import type { Step } from '../../../../guidance/guidance.ts';
import type { Phase } from '../../../../guidance/phases.ts';
import { Facts } from '../../components/facts.tsx';
import { useSay } from '../../language.tsx';
import type { RuleGuidance } from './rules-found.ts';

/** The steps of one rule with their marks: those that had better wait come last, and are never hidden. */
export const StepsOfRule = ({
  found,
  phase,
}: {
  readonly found: RuleGuidance;
  readonly phase: Phase | undefined;
}) => {
  const { first, steps } = found.guidance.beforeYouChange;
  const waits = (step: Step): boolean => phase !== undefined && step.waitIn.includes(phase);
  const inOrder = [...steps.filter((step) => !waits(step)), ...steps.filter(waits)];
  return (
    <article className="card stack" aria-labelledby={`steps-${found.rule}`}>
      <h3 id={`steps-${found.rule}`}>{found.title}</h3>
      <p>{first}</p>
      <ol className="plain-list steps">
        {inOrder.map((step) => (
          <li key={step.what}>
            <OneStep step={step} isWaiting={waits(step)} />
          </li>
        ))}
      </ol>
      <p className="soft">{found.guidance.whoCanHelp}</p>
    </article>
  );
};

const OneStep = ({ step, isWaiting }: { step: Step; isWaiting: boolean }) => {
  const say = useSay();
  return (
    <section className={isWaiting ? 'step step-waiting stack' : 'step stack'}>
      <h4>
        {isWaiting && <span className="step-wait">{say('before.wait')}</span>} {step.what}
      </h4>
      {isWaiting && <p className="soft">{say('before.wait-more')}</p>}
      <Facts
        facts={[
          { label: say('before.notice'), value: step.willTheyNotice },
          { label: say('before.undo'), value: step.canItBeUndone },
          { label: say('before.destroys'), value: step.destroysRecords },
          { label: say('before.stops'), value: step.whatElseStops },
          { label: say('before.wait-if'), value: step.waitIf },
        ]}
      />
    </section>
  );
};
