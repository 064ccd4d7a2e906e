import type { ReactNode } from 'react';
import type { Say } from '../../../../guidance/messages/say.ts';
import type { Device } from '../../../../model/device.ts';
import type { Moment } from '../../../../model/moment.ts';
import type { AccessAnswer } from '../../../server/answers.ts';
import { Facts } from '../../components/facts.tsx';
import { WholeName } from '../../components/name.tsx';
import { SourceFacts } from '../../components/source-facts.tsx';
import { useSay } from '../../language.tsx';
import { inSentence } from '../../plain-name.ts';
import { useOf } from './use-of.ts';
import { useWords } from './who-words.ts';

type Held = AccessAnswer['grants'][number];

/** One way in: who holds it, by what means, since when, when it was used, and how the record knows. */
export const WayIn = ({
  held: { grant, isCertain, holderName },
  number,
  devices,
}: {
  readonly held: Held;
  readonly number: number;
  readonly devices: readonly Device[];
}) => {
  const say = useSay();
  const on = devices.find(({ id }) => id === grant.on);
  const fact = (label: string, value: ReactNode) => ({ label, value });
  return (
    <section className="way-in stack">
      <h3>{say('who-can.way-in', { number, means: say(`words.means-${grant.means}`) })}</h3>
      {!isCertain && <p className="line-maybe">{say('who-can.way-not-sure')}</p>}
      {!grant.isValid && <p>{say('who-can.not-valid')}</p>}
      <Facts
        facts={[
          fact(say('who-can.holder'), <WholeName text={holderName} />),
          fact(
            say('who-can.opens'),
            on?.form === 'hub'
              ? say('who-can.opens-all', { name: inSentence(on.name) })
              : on && <WholeName text={on.name} />,
          ),
          fact(
            say('who-can.role'),
            say(grant.role === 'none' ? 'who-can.role-none' : `words.role-${grant.role}`) +
              (grant.canManage ? ` · ${say('who-can.can-manage')}` : ''),
          ),
          fact(say('who-can.reach'), say(`who-can.reach-${grant.reach}`)),
          fact(say('who-can.since'), moment(say, grant.since) ?? say('shared.not-known')),
          fact(say('who-can.until'), moment(say, grant.until) ?? say('who-can.open-end')),
          fact(say('who-can.last-use'), <LastUse grant={grant} />),
        ]}
      />
      <h4>{say('who-can.source')}</h4>
      <SourceFacts source={grant.source} />
    </section>
  );
};

const moment = (say: Say, at: Moment | undefined): ReactNode =>
  at && (
    <>
      {say('who-can.moment', { at: at.utcMs })}{' '}
      <span className="soft small">
        {say('who-can.time-found', { text: inSentence(at.text, 80) })}
      </span>
    </>
  );

const LastUse = ({ grant }: { readonly grant: Held['grant'] }) => {
  const say = useSay();
  const { lastUsedFrom: from, lastUsedWithinMs: withinMs } = grant;
  return (
    <>
      {useWords(say, useOf(grant))}
      {from && (
        <>
          {', '}
          {say(`who-can.from-${from.network}`)} (
          {say('who-can.from-address', { letter: from.address })}).{' '}
          <span className="soft small">{say('who-can.from-honest')}</span>
        </>
      )}
      {withinMs !== undefined && withinMs > 0 && (
        <span className="soft small">
          {' '}
          {say('who-can.use-within', { minutes: Math.ceil(withinMs / 60_000) })}
        </span>
      )}
    </>
  );
};
