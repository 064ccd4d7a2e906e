import { sayIn } from '../../../guidance/messages/say.ts';
import type { Verdict } from '../../../pack/verdict.ts';
import { verdictLines } from '../../../pack/verify/verdict-lines.ts';
import { bullets, heading, paragraph } from '../layout.ts';
import { pictureOfKey } from './key-lines.ts';

/** A verdict in plain words: what it is, what holds, what does not, and exactly where. */
export function verdictWords(verdict: Verdict, timeZone: string): string {
  const say = sayIn('en', timeZone);
  const { title, notCompared, about, checks, limits } = verdictLines(say, verdict);
  return [
    heading(title),
    ...notCompared.map((text) => paragraph(text)),
    bullets(about),
    '\n',
    ...(verdict.about === null ? [] : [pictureOfKey(verdict.about.publicKey), '\n']),
    ...checks.map(({ text, places }) => paragraph(text) + bullets(places, 2)),
    '\n',
    paragraph(limits),
  ].join('');
}
