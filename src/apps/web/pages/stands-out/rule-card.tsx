import { useId, useState } from 'react';
import type { NamesAnswer } from '../../../server/answers.ts';
import { useChosen } from '../../chosen.tsx';
import { Button } from '../../components/button.tsx';
import { Folded } from '../../components/details.tsx';
import type { HomeClock } from '../../home-clock.ts';
import { useSay } from '../../language.tsx';
import { useRoute } from '../../route.tsx';
import { ActsBehind } from './acts-behind.tsx';
import { type FoundFinding, type RuleFound, showsOf } from './by-verb.ts';
import { FindingPicture } from './finding-picture.tsx';
import { ThisIsFine } from './this-is-fine.tsx';

/** What one rule found: each finding with its facts and picture, then what goes for all of them. */
export const RuleCard = ({
  found,
  names,
  clock,
  onFine,
}: {
  readonly found: RuleFound;
  readonly names: NamesAnswer;
  readonly clock: HomeClock;
  readonly onFine: () => void;
}) => {
  const say = useSay();
  const { go } = useRoute();
  const { guidance } = found.findings[0];
  const others = found.findings.slice(shownAtOnce);
  const one = (finding: FoundFinding) => (
    <OneFinding key={finding.id} {...{ finding, names, clock, onFine }} />
  );
  return (
    <article className="card stack" aria-labelledby={`rule-${found.rule}`}>
      <h3 id={`rule-${found.rule}`}>{found.title}</h3>
      {found.findings.slice(0, shownAtOnce).map(one)}
      {others.length > 0 && (
        <Folded summary={say('stands-out.more', { count: others.length })}>
          {others.map(one)}
        </Folded>
      )}
      <h4>{say('stands-out.can-mean')}</h4>
      <p>{guidance.canMean}</p>
      <h4>{say('stands-out.ordinary')}</h4>
      <ul>
        {guidance.ordinaryReasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <h4>{say('stands-out.does-not-show')}</h4>
      <p>{guidance.doesNotShow}</p>
      <Button
        aria-describedby={`rule-${found.rule}`}
        onClick={() => go('before', { rule: found.rule })}
      >
        {say('stands-out.before')}
      </Button>
    </article>
  );
};

/** Of the same kind; what is more is folded away. */
const shownAtOnce = 3;

const OneFinding = ({
  finding,
  names,
  clock,
  onFine,
}: {
  finding: FoundFinding;
  names: NamesAnswer;
  clock: HomeClock;
  onFine: () => void;
}) => {
  const say = useSay();
  const { go } = useRoute();
  const { findings, toggle } = useChosen();
  const [isFine, setFine] = useState(false);
  const isChosen = findings.has(finding.id);
  const about = useId();
  return (
    <section className="finding stack">
      <h4 className="unseen">{say('stands-out.shows')}</h4>
      <p className="finding-shows" id={about}>
        {showsOf(finding)}
      </p>
      <FindingPicture rows={finding.acts} />
      <ActsBehind rows={finding.acts} names={names} />
      <div className="row">
        <Button tone="quiet" aria-describedby={about} onClick={() => toggle(finding.id)}>
          {isChosen ? `✓ ${say('stands-out.in-pack')}` : say('stands-out.to-pack')}
        </Button>
        <Button
          tone="quiet"
          aria-describedby={about}
          onClick={() => go('diary', diaryTimes(finding, clock))}
        >
          {say('stands-out.to-diary')}
        </Button>
        <Button tone="quiet" aria-describedby={about} onClick={() => setFine(true)}>
          {say('stands-out.fine')}
        </Button>
      </div>
      {isFine && (
        <ThisIsFine
          finding={finding}
          onClose={() => setFine(false)}
          onKept={() => {
            setFine(false);
            onFine();
          }}
        />
      )}
    </section>
  );
};

/** The first and last moment of a finding as the diary writes them, by the clock of the home. */
const diaryTimes = ({ from, to }: FoundFinding, clock: HomeClock): Record<string, string> => ({
  ...(from !== null && { from: onTheWall(clock, from) }),
  ...(to !== null && to !== from && { until: onTheWall(clock, to) }),
});

const onTheWall = (clock: HomeClock, instant: string): string => {
  const { date, hour, minute } = clock.at(Date.parse(instant));
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date}T${two(hour)}:${two(minute)}`;
};
