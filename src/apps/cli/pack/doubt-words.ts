import { sayIn } from '../../../guidance/messages/say.ts';
import type { Doubt, RedactionPreview } from '../../../pack/make/preview-redaction.ts';
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

/** A piece that may hold part of a name, marked in the first few of the lines where it stands. */
export function doubtWords({ part, why, person, count, lines }: Doubt): string {
  const reason = say(`redaction.why-${why}`, { person });
  const about = say('redaction.times', { count, why: reason });
  const shown = lines.map(
    ({ place, before, part, after }) =>
      `${say(`redaction.at-${place}`)}: ${before}»${part}«${after}`,
  );
  return paragraph(`»${part}«  ${about}`) + bullets(shown, 2);
}

export const doubtsLead = (): string => paragraph(say('redaction.lead'));
export const doubtsLimits = (): string => paragraph(say('redaction.limits'));
