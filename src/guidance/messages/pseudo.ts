import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Locale } from './locales.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçðéƒĝĥîĵķļɱñöþǫřšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŘŠŢÛṼŴẊÝŽ';
const mirrored = 'אבגדהוזחטיכלמנסעפצקרשתםןףץאבגדהוזחטיכלמנסעפצקרשתםןףץ';
const letters = { 'en-XA': [...accented], 'ar-XB': [...mirrored] } as const;

/** Plain text in one of the two made-up languages; English stays as it is. */
export const inLocale = (text: string, locale: Locale): string => {
  if (locale === 'en') return text;
  const changed = [...text].map((sign) => letters[locale][plain.indexOf(sign)] ?? sign).join('');
  return locale === 'en-XA' ? lengthened(changed) : changed;
};

/** Two fifths longer, as German or Finnish can be, and in brackets that show where it is cut off. */
const lengthened = (text: string): string =>
  text.trim() === '' ? text : `[${text}${'~'.repeat(Math.ceil(text.trim().length * 0.4))}]`;

/** The parts of an ICU message with its words, and nothing else, put into another language. */
export const messageInLocale = (message: string, locale: Locale): MessageFormatElement[] =>
  parse(message).map((element) => elementInLocale(element, locale));

const elementInLocale = (element: MessageFormatElement, locale: Locale): MessageFormatElement => {
  if (element.type === TYPE.literal) return { ...element, value: inLocale(element.value, locale) };
  if (element.type === TYPE.tag)
    return { ...element, children: element.children.map((one) => elementInLocale(one, locale)) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(([name, option]) => [
    name,
    { ...option, value: option.value.map((one) => elementInLocale(one, locale)) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
};
