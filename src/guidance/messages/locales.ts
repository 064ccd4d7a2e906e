/**
 * Languages that can be shown. English is complete; the other two are made from it by machine and
 * prove that every word goes through the catalogue: `en-XA` is long and accented, `ar-XB` is written
 * from right to left.
 */
export const locales = ['en', 'en-XA', 'ar-XB'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: string): text is Locale =>
  (locales as readonly string[]).includes(text);

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar-XB' ? 'rtl' : 'ltr');

/** The tag by which numbers, dates and lists are written: English is British English. */
export const formatTagOf = (locale: Locale): string => (locale === 'ar-XB' ? 'ar' : 'en-GB');
