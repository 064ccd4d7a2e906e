import { describe, expect, it } from 'vitest';
import { idleStage, isWorthTelling } from './idle.ts';

describe('idleStage', () => {
  const lockAfterMs = 600_000;

  it.each([
    [0, 'here'],
    [539_999, 'here'],
    [540_000, 'ask'],
    [599_999, 'ask'],
    [600_000, 'lock'],
  ] as const)('after %i ms is %s', (idleMs, stage) => {
    expect(idleStage(idleMs, lockAfterMs)).toBe(stage);
  });

  it('leaves half of a short time quiet', () => {
    expect(idleStage(29_999, 60_000)).toBe('here');
    expect(idleStage(30_000, 60_000)).toBe('ask');
  });
});

it('tells the server of a busy person every five seconds at most', () => {
  expect([isWorthTelling(4_999, 0), isWorthTelling(5_000, 0)]).toEqual([false, true]);
});
