import type { Calendar } from '../calendar.ts';

/** Made-up sunrise and sunset: the length of the day swings by the season, noon stays where it is. */
export const sunOf = (calendar: Calendar, day: number): { riseMs: number; setMs: number } => {
  const [, month = 1, date = 1] = calendar.dateOf(day).split('-').map(Number);
  const turn = ((month - 1) * 30.4 + date - 80) / 365;
  const halfDayMs = Math.round((6 + 2.2 * Math.sin(2 * Math.PI * turn)) * 3_600_000);
  const noonMs = calendar.at(day, '12:30');
  return { riseMs: noonMs - halfDayMs, setMs: noonMs + halfDayMs };
};
