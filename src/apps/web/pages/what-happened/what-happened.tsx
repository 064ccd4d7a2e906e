import { useCallback, useMemo } from 'react';
import type { TimelineFilter } from '../../../../model/timeline.ts';
import type { GapsAnswer, NamesAnswer, SessionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useDraft } from '../../drafts.tsx';
import { createHomeClock, type HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { useRoute } from '../../route.tsx';
import { useSession } from '../../session.tsx';
import { ActList } from './act-list.tsx';
import { fillDays } from './calendar.ts';
import { DaysAndHours } from './days-and-hours.tsx';
import { type DiaryMark, placeDiary } from './diary-times.ts';
import { Filters } from './filters.tsx';
import { closeGaps, type Gap } from './gap-hours.ts';
import { GapsList } from './gaps-list.tsx';
import { Lines } from './lines.tsx';
import type { ListStart } from './use-acts.ts';
import './what-happened.css';

/** Page 5: everything that was done, in the order of time. */
export const WhatHappened = () => {
  const say = useSay();
  const { session } = useSession();
  return (
    <div className="stack-large">
      <PageHead title={say('what-happened.title')}>
        <p className="lead">{say('what-happened.lead')}</p>
      </PageHead>
      {session?.hasExamination ? (
        <Everything session={session} />
      ) : (
        <Notice>
          <p>{say('what-happened.nothing-yet')}</p>
        </Notice>
      )}
    </div>
  );
};

type Span = { readonly fromMs: number; readonly untilMs: number; readonly acts: number };
type Known = {
  readonly span: Span | undefined;
  readonly names: NamesAnswer;
  readonly gaps: GapsAnswer;
};

/** What does not change with the filter is asked for once, and all at the same time. */
const askKnown = async (): Promise<Known> => {
  const [span, names, gaps] = await Promise.all([
    api.timeline.span(),
    api.timeline.names(),
    api.timeline.gaps(),
  ]);
  const { fromMs, untilMs, acts } = span;
  const isEmpty = fromMs === null || untilMs === null;
  // The last act is in the span: it ends right after it.
  return { span: isEmpty ? undefined : { fromMs, untilMs: untilMs + 1, acts }, names, gaps };
};

const Everything = ({ session }: { readonly session: SessionAnswer }) => {
  const say = useSay();
  const { answer, error, again } = useAsked(askKnown);
  const diary = useAsked(api.diary.get);
  const clock = useMemo(() => createHomeClock(session.timeZone ?? 'UTC'), [session.timeZone]);
  const marks = useMemo(
    () => placeDiary(diary.answer?.entries ?? [], clock),
    [diary.answer, clock],
  );
  const gaps = useMemo(() => closeGaps(answer?.gaps ?? []), [answer]);
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  if (answer.span === undefined)
    return (
      <>
        <p>{say('what-happened.no-acts')}</p>
        <GapsList gaps={gaps} />
      </>
    );
  return <Acts span={answer.span} names={answer.names} gaps={gaps} diary={marks} clock={clock} />;
};

type ActsProps = {
  readonly span: Span;
  readonly names: NamesAnswer;
  readonly gaps: readonly Gap[];
  readonly diary: readonly DiaryMark[];
  readonly clock: HomeClock;
};

const Acts = ({ span, names, gaps, diary, clock }: ActsProps) => {
  const say = useSay();
  const { detail } = useRoute();
  // Who comes to see one moment sees it whatever was left out before.
  const anew = typeof detail.atMs === 'number';
  const [filter, setFilter] = useDraft<TimelineFilter>('acts-filter', {}, { anew });
  const [picture, setPicture] = useDraft<'calendar' | 'lines'>('acts-picture', 'calendar');
  const first = typeof detail.atMs === 'number' ? detail.atMs : 'last';
  const [start, setStart] = useDraft<ListStart>('acts-start', first, { anew });
  const days = useAsked(() => api.timeline.days(filter), JSON.stringify(filter));
  const shown = useMemo(
    () => ({
      fromMs: Math.max(filter.fromMs ?? span.fromMs, span.fromMs),
      untilMs: Math.min(filter.untilMs ?? span.untilMs, span.untilMs),
    }),
    [filter.fromMs, filter.untilMs, span],
  );
  const calendar = useMemo(
    () =>
      fillDays(
        days.answer ?? [],
        { firstDay: clock.at(shown.fromMs).date, lastDay: clock.at(shown.untilMs - 1).date },
        clock,
      ),
    [days.answer, shown, clock],
  );
  const choose = useCallback(
    (atMs: number) => {
      setStart(atMs);
      document.getElementById('acts-title')?.focus();
    },
    [setStart],
  );
  const beside = { gaps, diary, clock };
  return (
    <>
      <p className="soft">{say('what-happened.zone', { zone: inSentence(clock.timeZone) })}</p>
      <Filters filter={filter} onFilter={setFilter} names={names} clock={clock} span={span} />
      <p role="status" className="acts-count">
        {days.answer !== undefined && countWords(say, calendar, span.acts)}
      </p>
      {days.answer !== undefined && <Refusal error={days.error} onAgain={days.again} />}
      <Tabs
        label={say('what-happened.pictures')}
        tabs={(['calendar', 'lines'] as const).map((key) => ({
          key,
          title: say(`what-happened.${key}`),
        }))}
        chosen={picture}
        onChoose={setPicture}
      >
        {picture === 'calendar' && days.answer === undefined ? (
          <Waiting error={days.error} onAgain={days.again} />
        ) : picture === 'calendar' ? (
          <DaysAndHours days={calendar} {...beside} onChoose={choose} />
        ) : (
          <Lines filter={filter} span={shown} names={names} {...beside} onChoose={choose} />
        )}
      </Tabs>
      <ActList filter={filter} start={start} onStart={setStart} names={names} {...beside} />
      <GapsList gaps={gaps} />
    </>
  );
};

const countWords = (
  say: ReturnType<typeof useSay>,
  days: readonly { readonly total: number }[],
  all: number,
): string => {
  const count = days.reduce((sum, { total }) => sum + total, 0);
  return count === all
    ? say('what-happened.count-all', { count })
    : say('what-happened.count', { count, all });
};
