import { Temporal } from 'temporal-polyfill';
import type { Household } from '../model/household.ts';
import type { Fields } from './placed-record.ts';

type Told = NonNullable<Household['diary']>[number];
type Entry = { readonly label: string; readonly fromMs: number; readonly untilMs: number };
/** What the diary has near a moment, whose date on the home's own clock is also given. */
export type Diary = (utcMs: number, date: string) => Fields;

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * Lines moments up with what the person wrote down, in the home's own zone. An entry with a time of
 * day is near for a day before and after it; one that names only days, on those days.
 */
export function openDiary({ diary }: Household, timeZone: string): Diary {
  const timed = new Map<number, Entry[]>();
  const days = new Map<string, string>();
  for (const told of diary ?? []) {
    if (told.from.includes('T')) keepTimed(timed, entryOf(told, timeZone));
    else keepDays(days, told);
  }
  return (utcMs, date) => {
    const near = nearest(timed.get(Math.floor(utcMs / dayMs)) ?? [], utcMs);
    if (near) return fieldsOf(near.label, Math.round(minutesTo(near, utcMs)));
    return fieldsOf(days.get(date) ?? null, null);
  };
}

function fieldsOf(entry: string | null, minutes: number | null): Fields {
  return { 'diary.entry': entry, 'diary.minutes_to': minutes };
}

function entryOf({ from, until }: Told, timeZone: string): Entry {
  const fromMs = msOf(from, timeZone);
  const end = until?.includes('T') ? msOf(until, timeZone) : endOf(until ?? '', timeZone);
  return { label: from, fromMs, untilMs: Math.max(fromMs, end) };
}

function msOf(text: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The last moment of a day; no day, no end. */
function endOf(day: string, timeZone: string): number {
  if (day === '') return Number.NEGATIVE_INFINITY;
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime(timeZone).epochMilliseconds - 1;
}

/** Under every day of UTC in which something could be near it. */
function keepTimed(timed: Map<number, Entry[]>, entry: Entry): void {
  const last = Math.floor((entry.untilMs + dayMs) / dayMs);
  for (let day = Math.floor((entry.fromMs - dayMs) / dayMs); day <= last; day += 1)
    timed.set(day, [...(timed.get(day) ?? []), entry]);
}

function keepDays(days: Map<string, string>, { from, until }: Told): void {
  const last = Temporal.PlainDate.from((until ?? from).slice(0, 10));
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    if (!days.has(day.toString())) days.set(day.toString(), from);
}

function nearest(entries: readonly Entry[], utcMs: number): Entry | undefined {
  const far = (entry: Entry): number => Math.abs(minutesTo(entry, utcMs));
  const [first, ...others] = entries.filter((entry) => far(entry) <= dayMs / minuteMs);
  return others.reduce((best, one) => (best && far(best) <= far(one) ? best : one), first);
}

/** Until an entry begins; 0 while it lasts, below 0 when it is over. */
function minutesTo({ fromMs, untilMs }: Entry, utcMs: number): number {
  if (utcMs < fromMs) return (fromMs - utcMs) / minuteMs;
  return utcMs > untilMs ? (untilMs - utcMs) / minuteMs : 0;
}
