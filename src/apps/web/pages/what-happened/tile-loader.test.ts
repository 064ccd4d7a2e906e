import { expect, it } from 'vitest';
import type { TimelineLane } from '../../../../model/timeline.ts';
import { TileLoader } from './tile-loader.ts';

type Call = { index: number; answer: (lanes: TimelineLane[]) => void; refuse: () => void };
const start = () => {
  const calls: Call[] = [];
  let arrived = 0;
  const loader = new TileLoader(
    ({ index }) =>
      new Promise((answer, reject) => {
        calls.push({ index, answer, refuse: () => reject(new Error('refused')) });
      }),
    () => {
      arrived += 1;
    },
  );
  const tiles = (...all: number[]) => all.map((index) => ({ stretchMs: 1000, index }));
  return { calls, loader, tiles, arrived: () => arrived };
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

it('asks for two at once, then for the others, and for none twice', async () => {
  const { calls, loader, tiles, arrived } = start();
  expect(loader.want(tiles(1, 2, 3))).toEqual([]);
  loader.want(tiles(1, 2, 3));
  expect(calls.map(({ index }) => index)).toEqual([1, 2]);
  calls[0]?.answer([]);
  await settle();
  expect(calls.map(({ index }) => index)).toEqual([1, 2, 3]);
  expect(arrived()).toBe(1);
  expect(loader.want(tiles(1, 2, 3)).map(({ id }) => id.index)).toEqual([1]);
});

it('does not ask for what is no longer wanted', async () => {
  const { calls, loader, tiles } = start();
  loader.want(tiles(1, 2, 3, 4));
  loader.want(tiles(9));
  calls[0]?.answer([]);
  await settle();
  expect(calls.map(({ index }) => index)).toEqual([1, 2, 9]);
});

it('goes on after a refusal, and does not ask again and again', async () => {
  const { calls, loader, tiles } = start();
  loader.want(tiles(1));
  calls[0]?.refuse();
  await settle();
  expect(loader.want(tiles(1))).toHaveLength(1);
  expect(calls).toHaveLength(1);
});

it('is still once it is closed', async () => {
  const { calls, loader, tiles, arrived } = start();
  loader.want(tiles(1, 2, 3));
  loader.close();
  calls[0]?.answer([]);
  await settle();
  expect([calls.length, arrived()]).toEqual([2, 0]);
});
