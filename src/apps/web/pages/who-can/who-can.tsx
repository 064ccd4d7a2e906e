import { useCallback, useMemo } from 'react';
import type { SessionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { createHomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';
import { AccessOn } from './access-on.tsx';
import { DayPicker } from './day-picker.tsx';
import { momentOfDay, spanOfDays } from './day-slider.ts';
import './who-can.css';

/** Page 4: who could do what in the home, on any day that the records tell of. */
export const WhoCan = () => {
  const say = useSay();
  const { session } = useSession();
  return (
    <div className="stack-large">
      <PageHead title={say('who-can.title')}>
        <p className="lead">{say('who-can.lead')}</p>
      </PageHead>
      {session?.hasExamination ? (
        <AnyDay session={session} />
      ) : (
        <Notice>
          <p>{say('who-can.nothing-yet')}</p>
        </Notice>
      )}
    </div>
  );
};

const AnyDay = ({ session }: { readonly session: SessionAnswer }) => {
  const say = useSay();
  const { detail, setDetail } = useRoute();
  const clock = useMemo(() => createHomeClock(session.timeZone ?? 'UTC'), [session.timeZone]);
  const asked = typeof detail.atMs === 'number' ? detail.atMs : undefined;
  const { answer, error, again } = useAsked(() => api.access(asked), String(asked));
  const pick = useCallback((atMs: number) => setDetail({ atMs }), [setDetail]);
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  const span = spanOfDays(clock, answer);
  const day = clock.at(asked ?? answer.nowMs).date;
  // What is shown is said of the day it is of, which another that was asked for may follow.
  const isLatest = clock.at(answer.atMs).date === span.lastDay;
  return (
    <>
      <section className="stack" aria-labelledby="day-title">
        <h2 id="day-title" className="unseen">
          {say('who-can.day-title')}
        </h2>
        <DayPicker
          span={span}
          clock={clock}
          day={day}
          onPick={(picked) => pick(momentOfDay(span, clock, picked))}
        />
        <p role="status">
          {isLatest
            ? say('who-can.as-of-latest', { at: answer.nowMs })
            : say('who-can.as-of', { at: answer.atMs })}
        </p>
      </section>
      {error !== undefined && <Waiting error={error} onAgain={again} />}
      <AccessOn answer={answer} />
    </>
  );
};
