import { keyWords } from '../../guidance/key/key-words.ts';
import type { Say } from '../../guidance/messages/say.ts';
import { notCompared, verdictTitle } from '../../guidance/verdict-title.ts';
import type { Check, Fault, PackAbout, Verdict } from '../verdict.ts';
import { isOpen } from './verdict-of.ts';

export type CheckLine = {
  readonly id: Check['id'];
  readonly answer: Check['answer'];
  /** What was checked, and what came out. */
  readonly text: string;
  /** Why, and exactly where. */
  readonly places: readonly string[];
};

export type VerdictLines = {
  readonly title: string;
  /** What the title does not speak of, in one line; none where there is nothing of the kind. */
  readonly notCompared: readonly string[];
  readonly about: readonly string[];
  readonly checks: readonly CheckLine[];
  /** What the title does not mean. */
  readonly limits: string;
};

/** A verdict in plain words, for whoever shows it. */
export function verdictLines(say: Say, verdict: Verdict): VerdictLines {
  const { headline, checks, about } = verdict;
  return {
    title: verdictTitle(say, verdict),
    notCompared: notCompared(say, verdict),
    about: about === null ? [] : aboutLines(say, about, checks),
    checks: checks.map((check) => checkLine(say, check)),
    limits: say(`verify.limits-${headline}`),
  };
}

function aboutLines(say: Say, about: PackAbout, checks: readonly Check[]): string[] {
  const at = new Date(about.madeMs);
  const { forWhom, onlyExhibit, stampedMs } = about;
  const signature = checks.find(({ id }) => id === 'signature');
  const isKeyOpen = signature !== undefined && isOpen(signature);
  const isKeyGiven = signature?.answer === 'holds' && !isKeyOpen;
  return [
    onlyExhibit === null
      ? say('verify.made', { at, version: about.programVersion })
      : say('verify.made-part', { at, n: onlyExhibit }),
    ...(forWhom === null ? [] : [say('verify.for-whom', { whom: forWhom })]),
    say('verify.exhibits', { count: about.exhibits }),
    ...(stampedMs === null ? [] : [say('verify.stamped', { at: new Date(stampedMs) })]),
    say('verify.key', { key: about.publicKey }),
    say('key.line', { words: keyWords(about.publicKey).join(' ') }),
    ...(isKeyOpen ? [say('verify.key-unknown')] : []),
    ...(isKeyGiven ? [say('verify.key-same')] : []),
  ];
}

function checkLine(say: Say, check: Check): CheckLine {
  const { id, answer, faults } = check;
  const notes = isStampThere(check) ? [say('verify.stamp-unsigned')] : [];
  if (isOpen(check)) {
    const shown = faults.map((fault) =>
      fault.why === 'not-compared' ? placeLine(say, fault) : fault.where,
    );
    const places = [...shown, ...notes];
    return { id, answer, text: say(`verify.open.${check.id}`), places };
  }
  return {
    id,
    answer,
    text: `${say(`verify.check.${id}`)}: ${say(`verify.answer.${answer}`)}`,
    places: [...faults.map((fault) => placeLine(say, fault)), ...notes],
  };
}

const placeLine = (say: Say, { why, where }: Fault): string =>
  where === '' ? say(`verify.fault.${why}`) : `${say(`verify.fault.${why}`)}: ${where}`;

/** It is put in later, and whoever takes it out or puts another in is not noticed. */
const isStampThere = ({ id, answer }: Check): boolean =>
  id === 'time-stamp' && answer !== 'not-checked';
