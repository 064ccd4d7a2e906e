import { describe, expect, it } from 'vitest';
import { threeTimes } from './three-times.ts';

const pressed = (...times: number[]): boolean[] => {
  const isThird = threeTimes();
  return times.map((atMs) => isThird(atMs));
};

describe('threeTimes', () => {
  it('is the third press in a row', () => {
    expect(pressed(0, 500, 1900)).toEqual([false, false, true]);
  });

  it('starts anew after a pause', () => {
    expect(pressed(0, 500, 2100, 2200, 2300)).toEqual([false, false, false, false, true]);
  });
});
