import { useCallback, useMemo, useState } from 'react';
import type { TimelineFilter } from '../../../../model/timeline.ts';
import type { NamesAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useDraft } from '../../drafts.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import type { DiaryMark } from './diary-times.ts';
import type { Gap } from './gap-hours.ts';
import { type LineName, LinesPicture } from './lines-picture.tsx';

export type LinesBy = 'device' | 'person';
/** So many lines are drawn at once; the others are a page away. */
const linesShown = 12;

export type LinesProps = {
  readonly filter: TimelineFilter;
  readonly span: { readonly fromMs: number; readonly untilMs: number };
  readonly names: NamesAnswer;
  readonly gaps: readonly Gap[];
  readonly diary: readonly DiaryMark[];
  readonly clock: HomeClock;
  readonly onChoose: (atMs: number) => void;
};

/** A line for each device or person, the one with most acts first; a few of them at a time. */
export const Lines = (props: LinesProps) => {
  const say = useSay();
  const [by, setBy] = useDraft<LinesBy>('acts-lines', 'device');
  const [from, setFrom] = useState(0);
  const { filter, span } = props;
  const key = JSON.stringify([filter, by, span]);
  const ask = () =>
    api.timeline.lanes({ filter, by, fromMs: span.fromMs, untilMs: span.untilMs, stretches: 1 });
  const { answer, error, again } = useAsked(ask, key);
  const start = answer !== undefined && from < answer.length ? from : 0;
  const shown = useMemo(
    () =>
      (answer ?? [])
        .slice(start, start + linesShown)
        .map((lane) => ({ key: lane.key, total: lane.counts[0] ?? 0 })),
    [answer, start],
  );
  const nameOf = useNames(props.names, by);
  return (
    <div className="stack">
      <div className="in-a-row">
        <Choices
          legend={say('what-happened.lines-by')}
          options={(['device', 'person'] as const).map((value) => ({
            value,
            label: say(`what-happened.by-${value}`),
          }))}
          value={by}
          onChoose={(chosen) => {
            setBy(chosen);
            setFrom(0);
          }}
        />
      </div>
      {answer === undefined ? (
        <Waiting error={error} onAgain={again} />
      ) : (
        <>
          <LinesPicture
            {...props}
            by={by}
            tilesKey={`${key} ${start}`}
            lines={shown.map((line) => ({ ...line, name: nameOf(line.key) }))}
          />
          {answer.length > linesShown && (
            <div className="row">
              <Button disabled={start === 0} onClick={() => setFrom(start - linesShown)}>
                {say('what-happened.lines-before')}
              </Button>
              <span>
                {say('what-happened.lines-shown', {
                  from: start + 1,
                  until: Math.min(start + linesShown, answer.length),
                  count: answer.length,
                })}
              </span>
              <Button
                disabled={start + linesShown >= answer.length}
                onClick={() => setFrom(start + linesShown)}
              >
                {say('what-happened.lines-after')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
};

const useNames = (names: NamesAnswer, by: LinesBy): ((key: string | null) => LineName) => {
  const say = useSay();
  return useCallback(
    (key) => {
      if (key === null)
        return say(by === 'person' ? 'what-happened.nobody' : 'what-happened.no-device');
      return by === 'person' ? key : (names.devices[key]?.name ?? key);
    },
    [names, by, say],
  );
};
