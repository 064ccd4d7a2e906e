import { afterEach, describe, expect, it, vi } from 'vitest';
import { maskText } from './masks.ts';

/** What looks like a secret again and again, and is none. */
const nearMisses = [
  ...['code ', 'code of the ', 'password ', 'password is the ', 'password from a to ', 'wifi is '],
  ...['1 ', '12 ', '1-', '1234 ', '2019 door ', '00:', 'x9 door ', 'key: ', 'pin (', 'password "'],
  ...['密码', '密码是 ', 'รหัส', 'пароль от ', 'one two ', 'login a / ', 'a/', 'x://', '?a=', '@a:'],
];

describe('the work on a text', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const readsOf = (text: string): number => {
    const reads = vi.spyOn(String.prototype, 'charCodeAt');
    maskText(text);
    const count = reads.mock.calls.length;
    reads.mockRestore();
    return count;
  };

  it.each(nearMisses)('grows with its length and no faster: %s', (nearMiss) => {
    const text = (length: number): string => nearMiss.repeat(Math.ceil(length / nearMiss.length));
    readsOf(text(200));
    expect(readsOf(text(3600))).toBeLessThan(readsOf(text(900)) * 6);
  });
});
