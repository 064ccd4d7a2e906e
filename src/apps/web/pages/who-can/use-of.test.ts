import { expect, it } from 'vitest';
import { useOf } from './use-of.ts';

const lastUsed = { utcMs: 5, text: '5', zone: 'stated' } as const;

it.each([
  [
    { lastUsed, useShown: 'last-only' },
    { is: 'seen', atMs: 5 },
  ],
  [
    { lastUsed, useShown: 'never' },
    { is: 'partly', atMs: 5 },
  ],
  [{ lastUsed: null, useShown: 'every-use' }, { is: 'not-seen' }],
  [{ useShown: 'never' }, { is: 'never-written' }],
] as const)('%j says %j of its use', (held, told) => {
  expect(useOf(held)).toEqual(told);
});
