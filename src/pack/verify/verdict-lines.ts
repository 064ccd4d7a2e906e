import type { Say } from '../../guidance/messages/say.ts';
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
    title: say(
      headline === 'does-not-hold'
        ? 'verify.does-not-hold'
        : `verify.${headline}${extentOf(verdict)}`,
    ),
    notCompared: notCompared(say, verdict),
    about: about === null ? [] : aboutLines(say, about, checks),
    checks: checks.map((check) => checkLine(say, check)),
    limits: say(`verify.limits-${headline}`),
  };
}

/** A part of a pack, and one that was not compared with what it is made of, are told of as such. */
function extentOf({ checks, about }: Verdict): '' | '-part' | '-some' {
  if (about !== null && about.onlyExhibit !== null) return '-part';
  const isOpen = checks.some(
    ({ id, answer }) => (id === 'exports' || id === 'counts') && answer !== 'holds',
  );
  return isOpen ? '-some' : '';
}

const comparable = ['log', 'exports', 'counts', 'report', 'readers', 'rules'] as const;

function notCompared(say: Say, { headline, checks }: Verdict): string[] {
  const open = comparable.filter((id) =>
    checks.some((check) => check.id === id && check.answer === 'not-checked'),
  );
  if (headline === 'does-not-hold' || open.length === 0) return [];
  return [
    say('verify.not-compared', { what: open.map((id) => say(`verify.left.${id}`)).join(', ') }),
  ];
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
