import type { Say } from '../../../../guidance/messages/say.ts';

/** A time as an entry gives it: the home's own day or day and time, shown as it was written. */
const timeIn = (text: string, say: Say): string =>
  text.includes('T')
    ? say('diary.day-and-clock', { at: wallMs(text) })
    : say('diary.day-only', { at: Date.parse(`${text}T12:00Z`) });

const wallMs = (text: string): number => Date.parse(`${text.slice(0, 16)}Z`);

export const whenIn = (
  { from, until }: { readonly from: string; readonly until: string | null },
  say: Say,
): string => {
  if (until === null) return timeIn(from, say);
  const isSameDay = until.includes('T') && until.slice(0, 10) === from.slice(0, 10);
  return say('diary.span', {
    from: timeIn(from, say),
    until: isSameDay ? say('diary.clock-only', { at: wallMs(until) }) : timeIn(until, say),
  });
};
