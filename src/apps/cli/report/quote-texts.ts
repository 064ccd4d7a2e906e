import { showTime } from '../../../guidance/show-time.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Examined } from '../../../pipeline.ts';
import { bullets, paragraph } from '../layout.ts';

const most = 20;

/** The words that were spoken, shown or sent: counted, and quoted only where that was asked for. */
export function quoteTexts(
  finding: Finding,
  { acts, timeZone }: Examined,
  { showPrivate }: { showPrivate: boolean },
): string {
  const own = new Set(finding.observations);
  const withText = acts.filter(({ id, text }) => own.has(id) && text !== undefined);
  if (withText.length === 0) return '';
  if (!showPrivate) {
    return paragraph(
      `${withText.length} of them carry words. They are folded away; --private shows them.`,
    );
  }
  const lines = withText
    .slice(0, most)
    .map(({ at, text }) => `${showTime(at.utcMs, timeZone.name)}: "${text}"`);
  const more = withText.length - lines.length;
  return `\nTheir words:\n${bullets(more > 0 ? [...lines, `and ${more} more`] : lines, 2)}`;
}
