import { Temporal } from 'temporal-polyfill';
import { HomegroundError } from '../model/homeground-error.ts';

/** Ends of a window as somebody writes them: a day (`2025-03-01`) or an instant with its zone. */
export type WindowText = {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** Half-open: the start is inside, the end is not. A day given as the end is inside as a whole. */
export type Window = {
  /** Infinite where nothing was said. */
  readonly fromMs: number;
  readonly untilMs: number;
  isInside(utcMs: number): boolean;
  /** Whether any of the span between these moments, both in it, is inside. */
  meets(fromMs: number, untilMs: number): boolean;
};

/**
 * Reads a window; days are days of the home's own zone.
 * Throws `HomegroundError` `bad-usage`, also where nothing can be inside.
 */
export function readWindow({ since, until }: WindowText, timeZone: string): Window {
  const fromMs = since === undefined ? -Infinity : readEnd(since, timeZone, 0);
  const untilMs = until === undefined ? Infinity : readEnd(until, timeZone, 1);
  if (fromMs >= untilMs) {
    throw new HomegroundError(
      'bad-usage',
      `Nothing lies between ${since} and ${until}.`,
      'Write the earlier day behind --since, and the later one behind --until.',
    );
  }
  return {
    fromMs,
    untilMs,
    isInside: (utcMs) => utcMs >= fromMs && utcMs < untilMs,
    meets: (firstMs, lastMs) => lastMs >= fromMs && firstMs < untilMs,
  };
}

function readEnd(text: string, timeZone: string, addDays: number): number {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const day = Temporal.PlainDate.from(text).add({ days: addDays });
      return day.toZonedDateTime(timeZone).epochMilliseconds;
    }
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new HomegroundError(
      'bad-usage',
      `${text} is not a day or a time.`,
      'Write a day as 2025-03-01, or a time as 2025-03-01T22:15Z.',
    );
  }
}
