import { mask, maskText, maskValue } from '../masks/masks.ts';
import type { Scalar } from '../model/act.ts';
import type { Masker } from './mask-apart.ts';

/** Settings that may be large numbers, or hold words of the home's own system alone. */
const open: ReadonlySet<string> = new Set(['durationS', 'keepDays', 'changed']);
/** What is a number, written out. */
const plain = /^[\d.,:%+\- ]*$/;
const measures: ReadonlySet<string> = new Set([
  ...['brightness', 'colour', 'humidity', 'level', 'position', 'slot', 'targetHigh', 'targetLow'],
  ...['temperature', 'temperatureBefore', 'tilt', 'volume'],
]);
const largestMeasure = 999;

/** What a command was given, without what may be a code: free words, and numbers too large to be a measure. */
export function maskSettings(
  values: Readonly<Record<string, Scalar>>,
  id: Masker,
): Record<string, Scalar> {
  const masked = ([name, value]: readonly [string, Scalar]) =>
    [name, maskSetting(name, value, id)] as const;
  return Object.fromEntries(Object.entries(values).map(masked));
}

function maskSetting(name: string, value: Scalar, id: Masker): Scalar {
  if (name === 'partBefore') return id(String(value));
  if (typeof value === 'boolean' || open.has(name)) return value;
  if (typeof value === 'number') return isCodeLike(name, value) ? mask : value;
  if (name === 'mediaFrom') return maskText(value);
  return measures.has(name) && plain.test(value) && !/\d{4}/.test(value) ? value : maskValue(value);
}

const isCodeLike = (name: string, value: number): boolean =>
  Number.isInteger(value) && Math.abs(value) > (isMeasure(name) ? largestMeasure : 99);

const isMeasure = (name: string): boolean => measures.has(name) || /Before$/.test(name);
