/** A number that a double cannot hold, as the text that writes it. */
export type Digits = { readonly digits: string };

/** A number as it was written: a double wherever that loses nothing. */
export type ExactNumber = number | Digits;

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Of so many characters, without an exponent, no digit is lost in a double. */
const mostPlain = 15;

/** The number that a text writes in decimal, without loss; undefined for any other text. */
export function readNumber(text: string): ExactNumber | undefined {
  if (!decimal.test(text)) return undefined;
  const value = Number(text);
  if (text.length <= mostPlain && !/e/i.test(text)) return value;
  const isWhole = Number.isFinite(value) && compareParts(partsOf(text), partsOf(`${value}`)) === 0;
  return isWhole ? value : { digits: text };
}

/** Below zero when `a` is less, above when it is more; NaN when they cannot be compared. */
export function compareExact(a: ExactNumber, b: ExactNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b);
  if (typeof a === 'number' && !Number.isFinite(a)) return a;
  if (typeof b === 'number' && !Number.isFinite(b)) return -b;
  return compareParts(partsOf(textOf(a)), partsOf(textOf(b)));
}

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1;
  return a > b ? 1 : a - b;
}

function textOf(number: ExactNumber): string {
  return typeof number === 'number' ? String(number) : number.digits;
}

/** `sign` · 0.`digits` · 10^`point`, where `digits` neither begins nor ends with a zero. */
type Parts = { readonly sign: number; readonly digits: string; readonly point: number };

function partsOf(text: string): Parts {
  const [, minus, whole = '', fraction = '', exponent = '0'] =
    /^(?:(-)|\+)?(\d*)\.?(\d*)(?:e(.+))?$/i.exec(text) ?? [];
  const written = whole + fraction;
  const digits = written.replace(/^0+/, '');
  const point = whole.length - (written.length - digits.length) + Number(exponent);
  if (digits === '') return { sign: 0, digits, point: 0 };
  return { sign: minus ? -1 : 1, digits: digits.replace(/0+$/, ''), point };
}

function compareParts(a: Parts, b: Parts): number {
  if (a.sign !== b.sign) return a.sign - b.sign;
  if (a.point !== b.point) return a.point < b.point ? -a.sign : a.sign;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -a.sign : a.sign;
}
