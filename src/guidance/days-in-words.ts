import type { Say } from './messages/say.ts';

/** A day of the home, `2025-03-01`, as people write it. It is a day and no moment, so in no zone. */
export const dayIn = (day: string, say: Say): string => say('shared.plain-day', { at: noon(day) });

/** When a diary entry says that something was, as it was written: `Friday 31 October 2025 at 21:30`. */
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

/** The home's own day, or day and time. */
const timeIn = (text: string, say: Say): string =>
  text.includes('T')
    ? say('diary.day-and-clock', { at: wallMs(text) })
    : say('diary.day-only', { at: noon(text) });

const noon = (day: string): number => Date.parse(`${day}T12:00Z`);

const wallMs = (text: string): number => Date.parse(`${text.slice(0, 16)}Z`);
