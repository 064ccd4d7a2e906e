import { useEffect, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { WorkGoing } from '../../components/work-going.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { useWork } from '../../use-work.ts';
import { VerdictShown } from '../../verdict/verdict-shown.tsx';
import { FromElsewhere } from './from-elsewhere.tsx';
import { GivePack } from './give-pack.tsx';

/** Page 10: a pack that somebody else made, checked; nothing has to be open for it. */
export const Check = () => {
  const say = useSay();
  const { answer, error, again } = useAsked(api.check.get);
  const [isNew, setNew] = useState(false);
  const work = useWork(['check-pack'], () => {
    setNew(true);
    again();
  });
  const title = useRef<HTMLHeadingElement>(null);
  const verdict = answer?.verdict ?? null;
  useEffect(() => {
    // A verdict that has just come is what one waits for.
    if (isNew && verdict !== null) title.current?.focus();
  }, [isNew, verdict]);
  const give = (file: File) => {
    setNew(false);
    work.carryOut(() => api.check.give(file));
  };
  return (
    <div className="stack-large">
      <PageHead title={say('check.title')}>
        <p className="lead">{say('check.lead')}</p>
      </PageHead>
      {work.going === undefined ? (
        <GivePack isAnother={verdict !== null} onFile={give} />
      ) : (
        <WorkGoing
          going={work.going}
          label={say(work.going === 'starting' ? 'check.sending' : 'check.checking')}
        />
      )}
      <Refusal error={work.error} />
      {answer === undefined && <Waiting error={error} onAgain={again} />}
      {answer !== undefined && verdict !== null && work.going === undefined && (
        <section className="stack" aria-labelledby="verdict-title">
          <h2 id="verdict-title" ref={title} tabIndex={-1}>
            {say('check.of', { name: inSentence(answer.name ?? '', 120) })}
          </h2>
          <VerdictShown verdict={verdict} />
          <FromElsewhere
            verdict={verdict}
            onTrust={(trust) => work.carryOut(() => api.check.again(trust))}
          />
          <p className="soft">{say('check.wiped')}</p>
        </section>
      )}
    </div>
  );
};
