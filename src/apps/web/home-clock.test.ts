import { expect, it } from 'vitest';
import { createHomeClock } from './home-clock.ts';

const clock = createHomeClock('Europe/London');

it('begins hours on the wall of the home, summer and winter', () => {
  expect(clock.startOf('2025-01-10', 8)).toBe(Date.UTC(2025, 0, 10, 8));
  expect(clock.startOf('2025-07-10', 8)).toBe(Date.UTC(2025, 6, 10, 7));
});

it('gives an hour that the clocks skip the moment of the next one', () => {
  expect(clock.startOf('2025-03-30', 1)).toBe(clock.startOf('2025-03-30', 2));
});

it('counts days across the change of the clocks and of the year', () => {
  expect(clock.addDays('2025-03-29', 2)).toBe('2025-03-31');
  expect(clock.addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(clock.daysBetween('2025-03-29', '2025-03-31')).toBe(2);
  expect(clock.daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});
