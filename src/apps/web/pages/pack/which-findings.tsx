import { useState } from 'react';
import { useChosen } from '../../chosen.tsx';
import { Choices } from '../../components/choices.tsx';
import { Details } from '../../components/details.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay } from '../../language.tsx';
import { type FoundFinding, showsOf } from '../stands-out/by-verb.ts';
import { whichOf } from './choice.ts';
import type { Choosing } from './what-goes-in.tsx';

/** All that stands out, or what was chosen on page 6 and here. */
export const WhichFindings = ({
  findings,
  chosen,
  draft,
  mistakes,
  onChange,
}: Choosing & {
  readonly findings: readonly FoundFinding[];
  readonly chosen: readonly string[];
}) => {
  const say = useSay();
  const which = whichOf(draft, chosen);
  return (
    <div className="stack" data-mistake={mistakes.findings}>
      <Choices
        legend={say('pack.findings')}
        options={[
          { value: 'all', label: say('pack.findings-all', { count: findings.length }) },
          { value: 'chosen', label: say('pack.findings-chosen') },
        ]}
        value={which}
        onChoose={(which) => onChange({ ...draft, which })}
      />
      {mistakes.findings !== undefined && (
        <p role="alert" className="field-mistake">
          {say(mistakes.findings)}
        </p>
      )}
      {which === 'chosen' && <FindingTicks findings={findings} chosen={chosen} />}
    </div>
  );
};

const FindingTicks = ({
  findings,
  chosen,
}: {
  findings: readonly FoundFinding[];
  chosen: readonly string[];
}) => {
  const say = useSay();
  const { toggle } = useChosen();
  // As it was at first: it must not fold away with the first tick.
  const [isOpen] = useState(chosen.length === 0);
  return (
    <Details
      open={isOpen}
      summary={say('pack.findings-count', { chosen: chosen.length, count: findings.length })}
    >
      {findings.map(({ id, title, guidance }) => (
        <Tick
          key={id}
          label={title}
          hint={showsOf({ guidance })}
          isTicked={chosen.includes(id)}
          onTick={() => toggle(id)}
        />
      ))}
    </Details>
  );
};
