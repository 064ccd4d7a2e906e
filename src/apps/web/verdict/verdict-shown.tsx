import { useEffect, useRef } from 'react';
import { notCompared, verdictTitle } from '../../../guidance/verdict-title.ts';
import type { Check, Verdict } from '../../../pack/verdict.ts';
import { Name } from '../components/name.tsx';
import { useSay } from '../language.tsx';
import { AboutPack } from './about-pack.tsx';
import { isOpen } from './is-open.ts';
import './verdict.css';

/** `open`: it fits as far as it was checked; that is no whole tick. */
const answers = ['does-not-hold', 'open', 'holds', 'not-checked'] as const;
type ShownAnswer = (typeof answers)[number];
/** Shapes and not colours tell them apart. */
const signs = {
  'does-not-hold': '✕',
  open: '◐',
  'fits-together': '◐',
  holds: '✓',
  'not-checked': '–',
} as const;
const answerOf = (check: Check): ShownAnswer => (isOpen(check) ? 'open' : check.answer);
const limits = ['before', 'account', 'choice', 'key'] as const;

/** What a check of a pack found: each check in words, where exactly it fails, and what it cannot say. */
export const VerdictShown = ({
  verdict,
  isNew,
}: {
  readonly verdict: Verdict;
  /** It has just come, and takes the focus, so that it is read out. */
  readonly isNew: boolean;
}) => {
  const say = useSay();
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNew && verdict !== undefined) first.current?.focus();
  }, [isNew, verdict]);
  const { about, checks, headline } = verdict;
  return (
    <div className="stack-large">
      <p ref={first} tabIndex={-1} className={`verdict verdict-${headline}`}>
        <span aria-hidden="true">{signs[headline]}</span> {verdictTitle(say, verdict)}
      </p>
      {notCompared(say, verdict).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {answers.map((answer) => (
        <Checks
          key={answer}
          answer={answer}
          checks={checks.filter((check) => answerOf(check) === answer)}
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

const Checks = ({ answer, checks }: { answer: ShownAnswer; checks: readonly Check[] }) => {
  const say = useSay();
  if (checks.length === 0) return null;
  return (
    <section className="stack">
      <h3>{say(`check.${answer}`, { count: checks.length })}</h3>
      <ul className="plain-list checks">
        {checks.map((check) => (
          <li key={check.id} className="check">
            <span className="check-sign" aria-hidden="true">
              {signs[answer]}
            </span>
            <div>
              <Said check={check} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Said = ({ check }: { check: Check }) => (
  <>
    <Answered check={check} />
    <StampNote check={check} />
  </>
);

/** It is put in later, so that the signature of the case says nothing of it. */
const StampNote = ({ check: { id, answer } }: { check: Check }) => {
  const say = useSay();
  const isThere = id === 'time-stamp' && answer !== 'not-checked';
  return isThere && <p className="soft small">{say('verify.stamp-unsigned')}</p>;
};

const Answered = ({ check }: { check: Check }) => {
  const say = useSay();
  if (isOpen(check))
    return (
      <>
        <p>{say(`verify.open.${check.id}`)}</p>
        <ul className="soft small">
          {check.faults.map(({ where }) => (
            <li key={where}>
              <Name text={where} most={400} />
            </li>
          ))}
        </ul>
      </>
    );
  const { id, answer, faults } = check;
  return (
    <>
      <p>
        {say(`verify.check.${id}`)}
        <span className="unseen">: {say(`verify.answer.${answer}`)}</span>
      </p>
      {faults.length > 0 && <Faults faults={faults} />}
    </>
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
