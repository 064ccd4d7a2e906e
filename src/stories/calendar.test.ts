import { describe, expect, it } from 'vitest';
import { createCalendar, isTimeZone } from './calendar.ts';

const hourMs = 3_600_000;

describe('createCalendar', () => {
  const calendar = createCalendar('2025-10-25', 'Europe/London');

  it('counts days on the clock of the home', () => {
    expect(calendar.dateOf(0)).toBe('2025-10-25');
    expect(calendar.weekdayOf(0)).toBe(6);
    expect(new Date(calendar.at(0, '07:30')).toISOString()).toBe('2025-10-25T06:30:00.000Z');
  });

  it('knows that a day on which the clocks go back has 25 hours', () => {
    expect(calendar.startOf(2) - calendar.startOf(1)).toBe(25 * hourMs);
    expect(new Date(calendar.at(1, '07:30')).toISOString()).toBe('2025-10-26T07:30:00.000Z');
  });

  it('knows that a day on which they go forward has 23', () => {
    const spring = createCalendar('2025-03-30', 'Europe/Berlin');
    expect(spring.startOf(1) - spring.startOf(0)).toBe(23 * hourMs);
    expect(new Date(spring.at(0, '02:30')).toISOString()).toBe('2025-03-30T01:30:00.000Z');
  });

  it('crosses leap days', () => {
    expect(createCalendar('2024-02-28', 'UTC').dateOf(2)).toBe('2024-03-01');
  });
});

describe('isTimeZone', () => {
  it('tells names of zones from others', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
  });
});
