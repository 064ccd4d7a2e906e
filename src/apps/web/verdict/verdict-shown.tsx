import type { Check, Verdict } from '../../../pack/verdict.ts';
import { Name } from '../components/name.tsx';
import { useSay } from '../language.tsx';
import { AboutPack } from './about-pack.tsx';
import './verdict.css';

const answers = ['does-not-hold', 'holds', 'not-checked'] as const;
/** Shapes and not colours tell them apart. */
const signs = { 'does-not-hold': '✕', holds: '✓', 'not-checked': '–' } as const;
const limits = ['before', 'account', 'choice', 'key'] as const;

/** What a check of a pack found: each check in words, where exactly it fails, and what it cannot say. */
export const VerdictShown = ({ verdict }: { readonly verdict: Verdict }) => {
  const say = useSay();
  const { about, checks, isIntact } = verdict;
  return (
    <div className="stack-large">
      <p className={isIntact ? 'verdict' : 'verdict verdict-broken'}>
        <span aria-hidden="true">{signs[isIntact ? 'holds' : 'does-not-hold']}</span>{' '}
        {say(isIntact ? 'verify.intact' : 'verify.not-intact')}
      </p>
      {answers.map((answer) => (
        <Checks
          key={answer}
          answer={answer}
          checks={checks.filter((check) => check.answer === answer)}
        />
      ))}
      {about !== null && <AboutPack about={about} checks={checks} />}
      <section className="stack">
        <h3>{say('check.limits')}</h3>
        <ul>
          {limits.map((limit) => (
            <li key={limit}>{say(`check.limit-${limit}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
};

const Checks = ({ answer, checks }: { answer: Check['answer']; checks: readonly Check[] }) => {
  const say = useSay();
  if (checks.length === 0) return null;
  return (
    <section className="stack">
      <h3>{say(`check.${answer}`, { count: checks.length })}</h3>
      <ul className="plain-list checks">
        {checks.map(({ id, faults }) => (
          <li key={id} className="check">
            <span className="check-sign" aria-hidden="true">
              {signs[answer]}
            </span>
            <div>
              <p>
                {say(`verify.check.${id}`)}
                <span className="unseen">: {say(`verify.answer.${answer}`)}</span>
              </p>
              {faults.length > 0 && <Faults faults={faults} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Faults = ({ faults }: { faults: Check['faults'] }) => {
  const say = useSay();
  return (
    <ul className="soft small">
      {faults.map(({ why, where }) => (
        <li key={`${why} ${where}`}>
          {say(`verify.fault.${why}`)}
          {where !== '' && (
            <>
              {': '}
              <Name text={where} most={400} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
