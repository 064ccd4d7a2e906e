import { formatTagOf, type Locale } from './locales.ts';

/** A size as people read it: `2.4 MB`, in steps of 1000. */
export const sizeIn = (locale: Locale, bytes: number): string => {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(formatTagOf(locale), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    // The short form has no plural: 12 byte.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
};

/** `a, b and c`. */
export const listIn = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(formatTagOf(locale), { type: 'conjunction' }).format(items);

export const numberIn = (locale: Locale, number: number): string =>
  number.toLocaleString(formatTagOf(locale));
