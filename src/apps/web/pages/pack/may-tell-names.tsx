import { useEffect } from 'react';
import type { NotLookedFor } from '../../../../pack/disclosure/not-looked-for.ts';
import type { Doubt } from '../../../../pack/make/tally-doubts.ts';
import type { PackChoice, RedactionAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { Notice } from '../../components/notice.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useSay } from '../../language.tsx';
import { useSettled } from '../../settled.ts';
import { DoubtTick } from './doubt-tick.tsx';
import type { Choosing } from './what-goes-in.tsx';

/** What is replaced, and what may still tell a name: a list to be ticked. */
export const MayTellNames = ({
  choice,
  ...choosing
}: Choosing & { readonly choice: PackChoice }) => {
  const say = useSay();
  const { draft, onChange } = choosing;
  const { redactAlso: _also, redactNot: _not, ...undecided } = choice;
  // What is being typed is not asked about letter by letter.
  const asked = useSettled(JSON.stringify(undecided));
  const { answer, error, again } = useAsked(() => api.pack.redaction(JSON.parse(asked)), asked);
  const doubtful = answer?.doubts.map(({ part }) => part);
  const isKnown =
    doubtful === undefined || JSON.stringify(doubtful) === JSON.stringify(draft.doubtful);
  useEffect(() => {
    if (!isKnown && doubtful !== undefined) onChange({ ...draft, doubtful });
  });
  if (answer === undefined) return <Waiting error={error} onAgain={again} />;
  if (answer === null) return <p>{say('redaction.examine-first')}</p>;
  return (
    <fieldset className="choices" aria-describedby="doubts-hint">
      <legend className="choices-legend">{say('redaction.title')}</legend>
      <Replaced replaced={answer.replaced} />
      <NotLooked all={answer.notLookedFor} />
      <p id="doubts-hint" className="field-hint">
        {say(answer.doubts.length > 0 ? 'redaction.lead' : 'redaction.none')}
      </p>
      {[true, false].map((isLikely) => (
        <Group
          key={String(isLikely)}
          isLikely={isLikely}
          doubts={answer.doubts.filter((doubt) => doubt.isLikely === isLikely)}
          {...choosing}
        />
      ))}
      <p className="field-hint">{say('redaction.limits')}</p>
    </fieldset>
  );
};

/** The likely ones come first, each group with what is thought of it. */
const Group = ({
  isLikely,
  doubts,
  draft,
  onChange,
}: Choosing & { readonly isLikely: boolean; readonly doubts: readonly Doubt[] }) => {
  const say = useSay();
  const { left } = draft;
  if (doubts.length === 0) return null;
  return (
    <div className="stack">
      <p>{say(isLikely ? 'redaction.likely' : 'redaction.unlikely')}</p>
      {doubts.map((doubt) => (
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
    </div>
  );
};

/** What of each name was not looked for. */
const NotLooked = ({ all }: { readonly all: readonly NotLookedFor[] }) => {
  const say = useSay();
  if (all.length === 0) return null;
  const told = (one: NotLookedFor): string =>
    one.why === 'letters'
      ? say('redaction.not-letters', { ...one, script: say(`redaction.script-${one.script}`) })
      : say(`redaction.not-${one.why}`, one);
  return (
    <Notice tone="care">
      {all.map((one) => (
        <p key={JSON.stringify(one)}>{told(one)}</p>
      ))}
    </Notice>
  );
};

const Replaced = ({
  replaced,
}: {
  readonly replaced: NonNullable<RedactionAnswer>['replaced'];
}) => {
  const say = useSay();
  const places = replaced.map(({ place, count }) =>
    say('redaction.replaced-at', { place: say(`redaction.at-${place}`), count }),
  );
  const count = replaced.reduce((sum, one) => sum + one.count, 0);
  return <p>{say('redaction.replaced', { count, places: places.join(', ') })}</p>;
};
