import { expect, it } from 'vitest';
import { closeGaps, gapsWithin, shareOfGaps } from './gap-hours.ts';

const gap = (fromMs: number, untilMs: number) => ({
  fromMs,
  untilMs,
  aspect: 'gap' as const,
  cause: null,
});

it.each([
  ['none', [gap(0, 100), gap(200, 300)]],
  ['part', [gap(150, 160)]],
  ['part', [gap(90, 150), gap(100, 150)]],
  ['whole', [gap(90, 160), gap(140, 210)]],
  ['part', [gap(90, 140), gap(150, 210)]],
] as const)('%s of the stretch from 100 to 200 lies in %j', (share, gaps) => {
  expect(shareOfGaps(gaps, 100, 200)).toBe(share);
});

it('leaves out gaps that only touch', () => {
  expect(gapsWithin([gap(0, 100), gap(99, 101), gap(200, 300)], 100, 200)).toEqual([gap(99, 101)]);
});

it('reaches before everything where the record does not say from when', () => {
  const [purged] = closeGaps([{ fromMs: null, untilMs: 5, aspect: 'purged', cause: null }]);
  expect(purged && shareOfGaps([purged], -1e15, 5)).toBe('whole');
  expect(purged && shareOfGaps([purged], 5, 6)).toBe('none');
});
