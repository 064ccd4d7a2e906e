import type { LocalClock } from '../../context/local-time.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A moment as the home's own clock shows it, with its distance from UTC: `2025-09-16T06:15:00.040+01:00`. */
export const localText = (utcMs: number, clock: LocalClock): string => {
  const { day, hour, minute } = clock(utcMs);
  const localMinuteMs = day * dayMs + (hour * 60 + minute) * minuteMs;
  const offsetMinutes = Math.round(localMinuteMs / minuteMs - Math.floor(utcMs / minuteMs));
  const local = new Date(utcMs + offsetMinutes * minuteMs).toISOString().slice(0, -1);
  const size = Math.abs(offsetMinutes);
  const two = (count: number): string => String(Math.floor(count)).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
};
