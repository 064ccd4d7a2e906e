import { useEffect } from 'react';
import type { Doubt, DoubtLine } from '../../../../pack/make/preview-redaction.ts';
import type { PackChoice } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Details } from '../../components/details.tsx';
import { Tick } from '../../components/tick.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';
import type { Choosing } from './what-goes-in.tsx';

/** What is replaced, and what may still tell a name: a list to be ticked. */
export const MayTellNames = ({
  choice,
  draft,
  onChange,
}: Choosing & { readonly choice: PackChoice }) => {
  const say = useSay();
  const { redactAlso: _also, redactNot: _not, ...undecided } = choice;
  const { answer, error, again } = useAsked(
    () => api.pack.redaction(undecided),
    JSON.stringify(undecided),
  );
  const doubtful = answer?.doubts.map(({ part }) => part);
  const isKnown =
    doubtful === undefined || JSON.stringify(doubtful) === JSON.stringify(draft.doubtful);
  useEffect(() => {
    if (!isKnown && doubtful !== undefined) onChange({ ...draft, doubtful });
  });
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  if (answer === null) return <p>{say('redaction.examine-first')}</p>;
  const { left } = draft;
  return (
    <fieldset className="choices" aria-describedby="doubts-hint">
      <legend className="choices-legend">{say('redaction.title')}</legend>
      <Replaced replaced={answer.replaced} />
      <p id="doubts-hint" className="field-hint">
        {say(answer.doubts.length > 0 ? 'redaction.lead' : 'redaction.none')}
      </p>
      {answer.doubts.map((doubt) => (
        <DoubtTick
          key={doubt.part}
          doubt={doubt}
          isTicked={!left.includes(doubt.part)}
          onTick={(isTicked) =>
            onChange({
              ...draft,
              left: isTicked ? left.filter((one) => one !== doubt.part) : [...left, doubt.part],
            })
          }
        />
      ))}
      <p className="field-hint">{say('redaction.limits')}</p>
    </fieldset>
  );
};

const Replaced = ({
  replaced,
}: {
  readonly replaced: readonly { readonly place: DoubtLine['place']; readonly count: number }[];
}) => {
  const say = useSay();
  const places = replaced.map(({ place, count }) =>
    say('redaction.replaced-at', { place: say(`redaction.at-${place}`), count }),
  );
  const count = replaced.reduce((sum, one) => sum + one.count, 0);
  return <p>{say('redaction.replaced', { count, places: places.join(', ') })}</p>;
};

/** One piece, with the first few of the lines where it stands. */
const DoubtTick = ({
  doubt: { part, why, person, count, lines },
  isTicked,
  onTick,
}: {
  readonly doubt: Doubt;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}) => {
  const say = useSay();
  const reason = say(`redaction.why-${why}`, { person });
  return (
    <div className="stack">
      <Tick
        label={say('redaction.replace', { part })}
        hint={say('redaction.times', { count, why: reason })}
        isTicked={isTicked}
        onTick={onTick}
      />
      <Details summary={say('redaction.lines', { part })}>
        <ul>
          {lines.map((line) => (
            <li key={`${line.place} ${line.before} ${line.after}`}>
              {say(`redaction.at-${line.place}`)}: <bdi>{line.before}</bdi>
              <mark>{line.part}</mark>
              <bdi>{line.after}</bdi>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
};
