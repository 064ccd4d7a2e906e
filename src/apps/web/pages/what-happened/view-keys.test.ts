import { expect, it } from 'vitest';
import { stepOfKey, stepped } from './view-keys.ts';
import { untilOf, viewOf } from './zoom.ts';

const frame = { firstMs: 0, lastMs: 1_000_000, widthPx: 1000 };
const view = viewOf(400_000, 600_000, frame);

it.each([
  ['earlier', 350_000, 550_000],
  ['later', 450_000, 650_000],
  ['nearer', 450_000, 550_000],
  ['further', 300_000, 700_000],
  ['first', 0, 200_000],
  ['last', 800_000, 1_000_000],
] as const)('%s leads to the time from %i until %i', (step, fromMs, untilMs) => {
  const next = stepped(view, step, frame);
  expect([Math.round(next.fromMs), Math.round(untilOf(next, frame))]).toEqual([fromMs, untilMs]);
});

it('gives keys their steps, mirrored where the page is', () => {
  expect(['ArrowLeft', '+', '-', 'Home', 'x'].map((key) => stepOfKey(key, false))).toEqual([
    'earlier',
    'nearer',
    'further',
    'first',
    undefined,
  ]);
  expect(['ArrowLeft', 'ArrowRight', '+'].map((key) => stepOfKey(key, true))).toEqual([
    'later',
    'earlier',
    'nearer',
  ]);
});
