import { useState } from 'react';
import { type Phase, phases } from '../../../../guidance/phases.ts';
import type { FindingsAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { useChosen } from '../../chosen.tsx';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Tick } from '../../components/tick.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useDraft } from '../../drafts.tsx';
import { useLanguage, useSay } from '../../language.tsx';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';
import { firstShown, guidanceOfFound } from './rules-found.ts';
import { StepsOfRule } from './steps-of-rule.tsx';
import { WhoCanHelp } from './who-can-help.tsx';
import './before.css';

/** Page 8: what to think about first, by where the person stands; and who can help. */
export const Before = () => {
  const say = useSay();
  const { session } = useSession();
  return (
    <div className="stack-large">
      <PageHead title={say('before.title')}>
        <p className="lead">{say('before.lead')}</p>
      </PageHead>
      <Notice tone="care" title={say('before.copy-title')}>
        <p>{say('before.copy')}</p>
      </Notice>
      {session?.hasExamination ? (
        <Plan />
      ) : (
        <Notice>
          <p>{say('before.nothing-yet')}</p>
        </Notice>
      )}
      <WhoCanHelp />
      <Button className="no-print" onClick={() => window.print()}>
        {say('before.print')}
      </Button>
    </div>
  );
};

const Plan = () => {
  const say = useSay();
  const { locale } = useLanguage();
  const { answer, error, again } = useAsked(() => api.findings(locale), locale);
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  if (answer.findings.length === 0) return <p>{say('before.none')}</p>;
  return <Steps answer={answer} />;
};

const Steps = ({ answer }: { readonly answer: FindingsAnswer }) => {
  const say = useSay();
  const { detail } = useRoute();
  const { findings: chosen } = useChosen();
  const found = guidanceOfFound(answer);
  const from = typeof detail.rule === 'string' ? detail.rule : undefined;
  const [shown, setShown] = useState(() => firstShown(found, { from, chosen }));
  const [phase, setPhase] = useDraft<Phase | undefined>('phase', undefined);
  return (
    <>
      <section className="before-where stack">
        <Choices
          legend={<h2>{say('before.phase')}</h2>}
          options={phases.map((value) => ({ value, label: say(`before.phase-${value}`) }))}
          value={phase}
          onChoose={setPhase}
        />
        <p role="status">
          {say(phase === undefined ? 'before.choose-phase' : `before.phase-${phase}-note`)}
        </p>
      </section>
      <fieldset className="before-where choices no-print">
        <legend>
          <h2>{say('before.which')}</h2>
        </legend>
        {found.map(({ rule, title }) => (
          <Tick
            key={rule}
            label={title}
            isTicked={shown.has(rule)}
            onTick={(isTicked) => setShown(changed(shown, rule, isTicked))}
          />
        ))}
      </fieldset>
      <section className="stack" aria-labelledby="steps-title">
        <h2 id="steps-title">{say('before.steps')}</h2>
        {found
          .filter(({ rule }) => shown.has(rule))
          .map((one) => (
            <StepsOfRule key={one.rule} found={one} phase={phase} />
          ))}
      </section>
    </>
  );
};

const changed = (
  shown: ReadonlySet<string>,
  rule: string,
  isShown: boolean,
): ReadonlySet<string> => {
  const after = new Set(shown);
  if (isShown) after.add(rule);
  else after.delete(rule);
  return after;
};
