import { useState } from 'react';
import type { Doubt, DoubtLine } from '../../../../pack/make/tally-doubts.ts';
import { Button } from '../../components/button.tsx';
import { Folded } from '../../components/details.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay } from '../../language.tsx';

/** One piece that may tell a name, with the lines where it stands. */
export const DoubtTick = ({
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
      <Folded summary={say('redaction.lines', { part })}>
        <Lines lines={lines} />
      </Folded>
    </div>
  );
};

const atOnce = 50;

/** As many lines as can be looked through at once, and more of them until all are there. */
const Lines = ({ lines }: { readonly lines: readonly DoubtLine[] }) => {
  const say = useSay();
  const [most, setMost] = useState(atOnce);
  const more = lines.length - most;
  return (
    <>
      <ul>
        {lines.slice(0, most).map(({ place, before, part, after, count }) => (
          <li key={JSON.stringify([place, before, part, after])}>
            {say(`redaction.at-${place}`)}: <bdi>{before}</bdi>
            <mark>{part}</mark>
            <bdi>{after}</bdi> {say('redaction.line-times', { count })}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div className="row">
          <p>{say('redaction.more-lines', { count: more })}</p>
          <Button onClick={() => setMost(most + 10 * atOnce)}>{say('redaction.show-more')}</Button>
        </div>
      )}
    </>
  );
};
