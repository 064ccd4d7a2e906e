import type { Say } from '../../../../guidance/messages/say.ts';

/** A time as an entry gives it: the home's own day or day and time, shown as it was written. */
const timeIn = (text: string, say: Say): string =>
  text.includes('T')
    ? say('diary.day-and-clock', { at: Date.parse(`${text.slice(0, 16)}Z`) })
    : say('diary.day-only', { at: Date.parse(`${text}T12:00Z`) });

export const whenIn = (
  { from, until }: { readonly from: string; readonly until: string | null },
  say: Say,
): string =>
  until === null
    ? timeIn(from, say)
    : say('diary.span', { from: timeIn(from, say), until: timeIn(until, say) });
