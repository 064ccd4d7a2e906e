import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact, type ExactNumber, readNumber } from './exact-number.ts';

const read = (text: string): ExactNumber => {
  const number = readNumber(text);
  if (number === undefined) throw new Error(`${text} was not read`);
  return number;
};
const order = (a: string, b: string): number => Math.sign(compareExact(read(a), read(b)));

describe('readNumber', () => {
  it.each([
    ...['0', '5', '-5', '+5', '007', '.5', '5.', '1e3', '9007199254740991', '1E-3', '0.1'],
    ...['133500000000000000', '1e308', '-0', '0.30000000000000004', '100000000000000000000'],
  ])('holds %s in a double', (text) => {
    expect(readNumber(text)).toBe(Number(text));
  });

  it.each([
    ...['9007199254740993', '-9007199254740993', '0.10000000000000001', '1e400', '1e-400'],
    ...['133500000000000001', '123456789.123456789', '9007199254740992.5'],
  ])('keeps the digits of %s', (digits) => {
    expect(readNumber(digits)).toEqual({ digits });
  });

  it.each([['', ' 5', '5 ', '0x10', '1_000', 'NaN', 'Infinity', '1e', '.', '--1', '1,5', '٣']])(
    'takes %j for no number',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('compareExact', () => {
  const whole = fc.oneof(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.bigInt({ min: 2n ** 53n - 4n, max: 2n ** 53n + 4n }),
    fc.bigInt({ min: -9n, max: 9n }),
  );

  it('orders whole numbers and decimals as arithmetic does', () => {
    const fraction = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(whole, whole, fraction, fraction, (a, b, moreA, moreB) => {
        const text = (sum: bigint, places: number): string => `${sum}e-${places}`;
        const [shiftA, shiftB] = [10n ** BigInt(4 - moreA), 10n ** BigInt(4 - moreB)];
        const difference = a * shiftA - b * shiftB;
        const expected = difference === 0n ? 0 : difference < 0n ? -1 : 1;
        expect(order(text(a, moreA), text(b, moreB))).toBe(expected);
        expect(order(String(a), `${b}.000`)).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
    );
  });

  it('orders doubles as they are', () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(doubles, doubles, (a, b) => {
        expect(Math.sign(compareExact(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(compareExact(a, read(String(a)))).toBe(0);
      }),
    );
  });

  it('does not compare what is no number', () => {
    expect(compareExact(Number.NaN, read('1e400'))).toBeNaN();
    expect(compareExact(Number.NaN, 1)).toBeNaN();
    expect(compareExact(Number.POSITIVE_INFINITY, read('1e400'))).toBeGreaterThan(0);
    expect(compareExact(read('-1e400'), Number.NEGATIVE_INFINITY)).toBeGreaterThan(0);
  });
});
