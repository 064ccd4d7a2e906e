import { type Say, sayIn } from '../../../guidance/messages/say.ts';
import type { Check, PackAbout, Verdict } from '../../../pack/verdict.ts';
import { bullets, heading, paragraph } from '../layout.ts';

/** A verdict in plain words: what it is, what holds, what does not, and exactly where. */
export function verdictWords(verdict: Verdict, timeZone: string): string {
  const say = sayIn('en', timeZone);
  const { isIntact, checks, about } = verdict;
  return [
    heading(say(isIntact ? 'verify.intact' : 'verify.not-intact')),
    ...(about === null ? [] : [bullets(aboutLines(say, about, checks))]),
    '\n',
    ...checks.map((check) => checkWords(say, check)),
    '\n',
    paragraph(say('verify.limits')),
  ].join('');
}

function aboutLines(say: Say, about: PackAbout, checks: readonly Check[]): string[] {
  const at = new Date(about.madeMs);
  const { forWhom, onlyExhibit, stampedMs } = about;
  const isKeyOpen = checks.some(
    ({ id, faults }) => id === 'signature' && faults.some(({ why }) => why === 'trust-not-given'),
  );
  return [
    onlyExhibit === null
      ? say('verify.made', { at, version: about.programVersion })
      : say('verify.made-part', { at, n: onlyExhibit }),
    ...(forWhom === null ? [] : [say('verify.for-whom', { whom: forWhom })]),
    say('verify.exhibits', { count: about.exhibits }),
    ...(stampedMs === null ? [] : [say('verify.stamped', { at: new Date(stampedMs) })]),
    say('verify.key', { key: about.publicKey }),
    say(isKeyOpen ? 'verify.key-unknown' : 'verify.key-same'),
  ];
}

function checkWords(say: Say, { id, answer, faults }: Check): string {
  const line = paragraph(`${say(`verify.check.${id}`)}: ${say(`verify.answer.${answer}`)}`);
  const places = faults.map(({ why, where }) =>
    where === '' ? say(`verify.fault.${why}`) : `${say(`verify.fault.${why}`)}: ${where}`,
  );
  return line + bullets(places, 2);
}
