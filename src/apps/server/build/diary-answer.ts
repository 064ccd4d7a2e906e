import { Temporal } from 'temporal-polyfill';
import type { Timeline } from '../../../case/timeline.ts';
import type { DiaryEntry } from '../../../model/diary-entry.ts';
import type { DiaryAnswer } from '../answers.ts';

const minuteMs = 60_000;
/** How far around a stated time acts count as near it; a time from memory may be further off. */
const aroundMs = 30 * minuteMs;
const aroundRoughMs = 180 * minuteMs;
const mostNear = 100;

/** The diary, with the acts that lie near each entry; none where nothing was examined yet. */
export function diaryAnswer(
  entries: readonly DiaryEntry[],
  home?: { readonly timeline: Pick<Timeline, 'page'>; readonly timeZone: string },
): DiaryAnswer {
  return {
    entries: entries.map((entry) => {
      if (home === undefined) return { ...entry, near: [] };
      const filter = spanOf(entry, home.timeZone);
      return { ...entry, near: home.timeline.page({ filter, limit: mostNear }) };
    }),
  };
}

/** From when until when an entry tells of, in the home's own time; whole days where it gives a day. */
function spanOf({ from, until, isRough }: DiaryEntry, timeZone: string) {
  const around = isRough ? aroundRoughMs : aroundMs;
  const padding = (text: string): number => (text.includes('T') ? around : 0);
  const last = until ?? from;
  return {
    fromMs: startOf(from, timeZone) - padding(from),
    untilMs: endOf(last, timeZone) + padding(last),
  };
}

function startOf(text: string, timeZone: string): number {
  return text.includes('T')
    ? Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds
    : Temporal.PlainDate.from(text).toZonedDateTime(timeZone).epochMilliseconds;
}

function endOf(text: string, timeZone: string): number {
  if (text.includes('T')) return startOf(text, timeZone);
  return Temporal.PlainDate.from(text).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}
