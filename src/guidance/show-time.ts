import { Temporal } from 'temporal-polyfill';
import { counted } from './words.ts';

/**
 * `2025-03-01 22:15` on the wall clock of the given zone, for the terminal: there times stand in columns,
 * sort as they stand, and can be typed back in. Pages and reports say `shared.moment` of the catalogue,
 * which follows the language.
 */
export function showTime(utcMs: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(utcMs).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

export function showDay(utcMs: number, timeZone: string): string {
  return showTime(utcMs, timeZone).slice(0, -6);
}

/** A length of time as people say it: `40 seconds`, `3 hours`, `2 days`. */
export function showLength(ms: number): string {
  const [count, unit]: [number, string] =
    ms < 90_000
      ? [ms / 1000, 'second']
      : ms < 5_400_000
        ? [ms / 60_000, 'minute']
        : ms < 172_800_000
          ? [ms / 3_600_000, 'hour']
          : [ms / 86_400_000, 'day'];
  return counted(Math.round(count), unit);
}

/** `2.4 MB`, in steps of 1000. */
export function showBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let step = 0;
  let size = bytes;
  while (size >= 1000 && step < units.length - 1) {
    size /= 1000;
    step += 1;
  }
  return `${step === 0 ? size : size.toFixed(1)} ${units[step]}`;
}
