import { describe, expect, it } from 'vitest';
import { keyIn } from './key-in.ts';

const key = '0123456789abcdef'.repeat(4);

describe('keyIn', () => {
  it('takes a key in the ways in which people write one down', () => {
    expect(keyIn(key)).toBe(key);
    expect(keyIn(` ${key.toUpperCase()}\n`)).toBe(key);
    expect(keyIn(key.replaceAll(/(.{8})/g, '$1 '))).toBe(key);
    expect(keyIn(key.replaceAll(/(.{2})(?=.)/g, '$1:'))).toBe(key);
  });

  it('tells nothing given from something that is no key', () => {
    expect(keyIn('  ')).toBeUndefined();
    expect(keyIn(key.slice(1))).toBeNull();
    expect(keyIn(`${key.slice(1)}g`)).toBeNull();
  });
});
