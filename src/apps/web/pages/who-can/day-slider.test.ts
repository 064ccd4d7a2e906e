import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHomeClock } from '../../home-clock.ts';
import { dayOfStep, momentOfDay, spanOfDays, stepOfDay } from './day-slider.ts';

const clock = createHomeClock('Europe/London');
const nowMs = Date.UTC(2025, 10, 6, 23, 59);
const span = spanOfDays(clock, { firstMs: Date.UTC(2025, 8, 15, 23, 30), nowMs });

it('reaches from the first day of the records until today, by the clock of the home', () => {
  // 23:30 UTC is half past midnight in London in September.
  expect(span).toEqual({ firstDay: '2025-09-16', lastDay: '2025-11-06', days: 51, nowMs });
});

it('is one day where the records tell of no earlier one', () => {
  expect(spanOfDays(clock, { firstMs: null, nowMs }).days).toBe(0);
});

it('takes the end of a day, and now for today', () => {
  expect(momentOfDay(span, clock, '2025-10-01')).toBe(Date.UTC(2025, 9, 1, 23) - 1);
  expect(momentOfDay(span, clock, '2025-11-06')).toBe(nowMs);
});

it('leads from a step to its day and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: span.days }), (step) => {
      expect(stepOfDay(span, clock, dayOfStep(span, clock, step))).toBe(step);
    }),
  );
});

it('keeps a day outside the span at its nearest end', () => {
  expect([stepOfDay(span, clock, '1999-01-01'), stepOfDay(span, clock, '2030-01-01')]).toEqual([
    0, 51,
  ]);
});
