import { sayIn } from '../../../guidance/messages/say.ts';
import type { NotLookedFor } from '../../../pack/disclosure/not-looked-for.ts';
import type { RedactionPreview } from '../../../pack/make/preview-redaction.ts';
import type { Doubt, DoubtLine } from '../../../pack/make/tally-doubts.ts';
import { bullets, paragraph } from '../layout.ts';

const say = sayIn('en');

/** How many names are replaced, and where. */
export function replacedWords({ replaced }: RedactionPreview): string {
  const count = replaced.reduce((sum, one) => sum + one.count, 0);
  const places = replaced.map(({ place, count }) =>
    say('redaction.replaced-at', { place: say(`redaction.at-${place}`), count }),
  );
  return paragraph(say('redaction.replaced', { count, places: places.join(', ') }));
}

/** How many lines of a piece are shown where not all are asked for. */
export const fewLines = 5;

/** A piece that may hold part of a name, marked in the lines where it stands: a few of them, or all. */
export function doubtWords(doubt: Doubt, most: number): string {
  const { part, why, person, count, lines } = doubt;
  const reason = say(`redaction.why-${why}`, { person });
  const about = say('redaction.times', { count, why: reason });
  const more = lines.length - most;
  return (
    paragraph(`»${part}«  ${about}`) +
    bullets(lines.slice(0, most).map(lineWords), 2) +
    (more > 0 ? paragraph(say('redaction.more-lines', { count: more }), 2) : '')
  );
}

const lineWords = ({ place, before, part, after, count }: DoubtLine): string =>
  `${say(`redaction.at-${place}`)}: ${before}»${part}«${after} ${say('redaction.line-times', { count })}`.trim();

/** Pieces under what is thought of them; the likely ones come first. */
export function groupWords(doubts: readonly Doubt[], most: number): string {
  return doubts
    .map((doubt, at) => groupTitle(doubt, doubts[at - 1]) + doubtWords(doubt, most))
    .join('');
}

/** Told before the first piece of each group. */
export function groupTitle({ isLikely }: Doubt, before: Doubt | undefined): string {
  if (before?.isLikely === isLikely) return '';
  return paragraph(say(isLikely ? 'redaction.likely' : 'redaction.unlikely'));
}

/** What of each name was not looked for, and what to do about it. */
export function notLookedForWords(all: readonly NotLookedFor[]): string {
  if (all.length === 0) return '';
  return bullets(all.map(notLookedForLine)) + paragraph(say('redaction.name-too'));
}

const notLookedForLine = (one: NotLookedFor): string =>
  one.why === 'letters'
    ? say('redaction.not-letters', { ...one, script: say(`redaction.script-${one.script}`) })
    : say(`redaction.not-${one.why}`, one);

export const doubtsLead = (): string => paragraph(say('redaction.lead'));
export const allLinesWords = (): string => paragraph(say('redaction.all-lines'));
export const doubtsLimits = (): string => paragraph(say('redaction.limits'));
