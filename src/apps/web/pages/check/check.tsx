import { useEffect, useState } from 'react';
import type { JobAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Name } from '../../components/name.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { WorkGoing } from '../../components/work-going.tsx';
import { useSay } from '../../language.tsx';
import { useWork } from '../../use-work.ts';
import { VerdictShown } from '../../verdict/verdict-shown.tsx';
import { FromElsewhere } from './from-elsewhere.tsx';
import { GivePack } from './give-pack.tsx';

/** Page 10: a pack that somebody else made, checked; nothing has to be open for it. */
export const Check = () => {
  const say = useSay();
  const { answer, error, again, put } = useAsked(api.check.get);
  const [isNew, setNew] = useState(false);
  const work = useWork(['check-pack'], () => {
    setNew(true);
    again();
  });
  // What could not be used leaves standing what was found before.
  useEffect(() => {
    if (work.error !== undefined) again();
  }, [work.error, again]);
  const check = (start: () => Promise<JobAnswer>) => {
    // What was said of the one before is not to be taken for this one's.
    put({ name: null, verdict: null });
    work.carryOut(start);
  };
  const verdict = work.going === undefined ? (answer?.verdict ?? undefined) : undefined;
  const name = answer?.name ?? undefined;
  return (
    <div className="stack-large">
      <PageHead title={say('check.title')}>
        <p className="lead">{say('check.lead')}</p>
      </PageHead>
      {work.going === undefined ? (
        <GivePack
          isAnother={verdict !== undefined}
          onFile={(file) => check(() => api.check.give(file))}
        />
      ) : (
        <WorkGoing
          going={work.going}
          label={say(work.going === 'starting' ? 'check.sending' : 'check.checking')}
        />
      )}
      <Refusal error={work.error} />
      {answer === undefined && <Waiting error={error} onAgain={again} />}
      {verdict !== undefined && (
        <section className="stack-large" aria-labelledby="verdict-title">
          <h2 id="verdict-title">{say('check.result')}</h2>
          {name !== undefined && (
            <p>
              <Name text={name} most={120} />
            </p>
          )}
          <VerdictShown verdict={verdict} isNew={isNew} />
          <FromElsewhere verdict={verdict} onAsk={(asked) => check(() => api.check.again(asked))} />
          <p className="soft">{say('check.wiped')}</p>
        </section>
      )}
      <PageAlone />
    </div>
  );
};

/** The page that checks packs by itself, for whoever gets one. */
const PageAlone = () => {
  const say = useSay();
  return (
    <section className="card stack" aria-labelledby="page-alone-title">
      <h2 id="page-alone-title">{say('check.page-title')}</h2>
      <p>{say('check.page-text')}</p>
      <p>
        <a className="button" href="/api/check/page" download="verify.html">
          {say('check.page')}
        </a>
      </p>
    </section>
  );
};
