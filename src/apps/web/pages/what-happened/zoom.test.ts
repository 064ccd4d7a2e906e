import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHomeClock } from '../../home-clock.ts';
import { nightsOf, ticksOf } from './ticks.ts';
import {
  dayMs,
  fitted,
  moved,
  narrowestPx,
  stretchOf,
  untilOf,
  viewOf,
  wholeView,
  zoomed,
} from './zoom.ts';

const clock = createHomeClock('Europe/London');
const frame = { firstMs: Date.UTC(2025, 0, 1), lastMs: Date.UTC(2026, 0, 1), widthPx: 1000 };
const anyView = fc
  .record({
    fromMs: fc.integer({ min: frame.firstMs - 400 * dayMs, max: frame.lastMs + 400 * dayMs }),
    msPerPx: fc.double({ min: 1, max: 1e9, noNaN: true }),
  })
  .map((view) => fitted(view, frame));

describe('a view of time', () => {
  it('reaches from the whole span to one minute', () => {
    const whole = wholeView(frame);
    expect(untilOf(whole, frame)).toBe(frame.lastMs);
    let view = whole;
    for (let times = 0; times < 60; times += 1)
      view = zoomed(view, { factor: 0.5, atPx: 300 }, frame);
    expect(view.msPerPx * frame.widthPx).toBe(60_000);
  });

  it('stays within the span, however it is moved and zoomed', () => {
    const turns = fc.array(
      fc.record({ factor: fc.double({ min: 0.01, max: 100, noNaN: true }), px: fc.integer() }),
    );
    fc.assert(
      fc.property(anyView, turns, (start, all) => {
        let view = start;
        for (const { factor, px } of all)
          view = moved(zoomed(view, { factor, atPx: 500 }, frame), px % 5000, frame);
        expect(view.fromMs).toBeGreaterThanOrEqual(frame.firstMs);
        expect(untilOf(view, frame)).toBeLessThanOrEqual(frame.lastMs + 1);
      }),
    );
  });

  it('holds the moment under the pointer where it is', () => {
    const before = viewOf(Date.UTC(2025, 5, 1), Date.UTC(2025, 6, 1), frame);
    const after = zoomed(before, { factor: 0.5, atPx: 250 }, frame);
    expect(after.fromMs + 250 * after.msPerPx).toBeCloseTo(before.fromMs + 250 * before.msPerPx, 0);
  });

  it('stands still in a span of no length', () => {
    const still = { ...frame, lastMs: frame.firstMs };
    expect(zoomed(wholeView(still), { factor: 0.1, atPx: 9 }, still)).toEqual(wholeView(still));
  });

  it('cuts time into stretches that can be seen', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(stretchOf(view) / view.msPerPx).toBeGreaterThanOrEqual(narrowestPx);
      }),
    );
  });
});

describe('the axis', () => {
  it('marks months of a year, days of a week and hours of a day on the wall of the home', () => {
    const marks = (fromMs: number, untilMs: number) =>
      ticksOf(viewOf(fromMs, untilMs, frame), frame, clock);
    const year = marks(frame.firstMs, frame.lastMs);
    expect(year.map(({ atMs }) => clock.at(atMs).date)).toContain('2025-07-01');
    expect(year.every(({ unit }) => unit === 'month')).toBe(true);
    const week = marks(Date.UTC(2025, 2, 26), Date.UTC(2025, 3, 2));
    expect(week.every(({ unit, atMs }) => unit === 'day' && clock.at(atMs).hour === 0)).toBe(true);
    const day = marks(Date.UTC(2025, 2, 30), Date.UTC(2025, 2, 31));
    expect(day.map(({ atMs }) => clock.at(atMs).hour)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 0]);
  });

  it('keeps its marks apart, in order and in view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const ticks = ticksOf(view, frame, clock);
        const gaps = ticks.slice(1).map(({ px }, index) => px - (ticks[index]?.px ?? 0));
        expect(gaps.every((gap) => gap > 30)).toBe(true);
        expect(ticks.every(({ px }) => px >= 0 && px <= frame.widthPx)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('shades nights from ten to seven, also where the view begins in one', () => {
    const view = viewOf(Date.UTC(2025, 5, 1, 0), Date.UTC(2025, 5, 2, 0), frame);
    const hours = nightsOf(view, frame, clock).map(({ fromPx, untilPx }) => [
      Math.round((fromPx * view.msPerPx) / 3_600_000),
      Math.round((untilPx * view.msPerPx) / 3_600_000),
    ]);
    expect(hours).toEqual([
      [0, 6],
      [21, 24],
    ]);
    expect(nightsOf(wholeView(frame), frame, clock)).toEqual([]);
  });
});
