import type { Say } from '../../guidance/messages/say.ts';
import type { Check, Fault, PackAbout, Verdict } from '../verdict.ts';
import { isOpen } from './open-check.ts';

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
  readonly about: readonly string[];
  readonly checks: readonly CheckLine[];
};

/** A verdict in plain words, for whoever shows it. */
export function verdictLines(say: Say, { isIntact, checks, about }: Verdict): VerdictLines {
  return {
    title: say(isIntact ? 'verify.intact' : 'verify.not-intact'),
    about: about === null ? [] : aboutLines(say, about, checks),
    checks: checks.map((check) => checkLine(say, check)),
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
    ...(isKeyOpen ? [say('verify.key-unknown')] : []),
    ...(isKeyGiven ? [say('verify.key-same')] : []),
  ];
}

function checkLine(say: Say, check: Check): CheckLine {
  const { id, answer, faults } = check;
  if (isOpen(check)) {
    const places = faults.map((fault) =>
      fault.why === 'not-compared' ? placeLine(say, fault) : fault.where,
    );
    return { id, answer, text: say(`verify.open.${check.id}`), places };
  }
  return {
    id,
    answer,
    text: `${say(`verify.check.${id}`)}: ${say(`verify.answer.${answer}`)}`,
    places: faults.map((fault) => placeLine(say, fault)),
  };
}

const placeLine = (say: Say, { why, where }: Fault): string =>
  where === '' ? say(`verify.fault.${why}`) : `${say(`verify.fault.${why}`)}: ${where}`;
