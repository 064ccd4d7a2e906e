import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { catalogue, type MessageKey } from './catalogue.ts';
import { formatTagOf, type Locale } from './locales.ts';
import { messageInLocale } from './pseudo.ts';

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Says a message of the catalogue in one language, with its values put in. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

/**
 * Numbers, plurals and dates follow the language; dates are shown in `timeZone` (an IANA name, such
 * as the home's own).
 */
export const sayIn = (locale: Locale, timeZone = 'UTC'): Say => {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const dates = datesIn(timeZone);
  const formatters = formattersOf(formatTagOf(locale));
  const formatOf = (key: MessageKey): IntlMessageFormat => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const made = new IntlMessageFormat(
      messageInLocale(catalogue[key], locale),
      formatTagOf(locale),
      dates,
      { formatters },
    );
    formats.set(key, made);
    return made;
  };
  return (key, values) => String(formatOf(key).format(values));
};

/**
 * Makes each format once, for all messages. The library's own ways to find one again write its options
 * out as text each time, which costs more than to format a number.
 */
const formattersOf = (tag: string): Formatters => {
  const numbers = keepMade(
    (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
  );
  const dates = keepMade(
    (options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
  );
  const plurals = keepMade((type?: Intl.PluralRuleType) => new Intl.PluralRules(tag, { type }));
  return {
    getNumberFormat: (_, options) => numbers(options),
    getDateTimeFormat: (_, options) => dates(options),
    getPluralRules: (_, options) => plurals(options?.type),
  };
};

const keepMade = <Asked, Made>(make: (asked: Asked) => Made): ((asked: Asked) => Made) => {
  const kept = new Map<Asked, Made>();
  return (asked) => {
    const made = kept.get(asked) ?? make(asked);
    kept.set(asked, made);
    return made;
  };
};

/** What `{at, date, day}`, `{at, time, clock}` and the like in messages stand for. */
const datesIn = (timeZone: string) => ({
  date: {
    /** A day that is no moment, given as noon in UTC. */
    plain: { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' },
    'plain-short': { timeZone: 'UTC', day: 'numeric', month: 'short' },
    /** Of a time on the wall that is given as if it were in UTC. */
    'wall-day': {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    },
    'wall-moment': {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
    day: { timeZone, day: 'numeric', month: 'long', year: 'numeric' },
    weekday: { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    'short-day': { timeZone, weekday: 'short', day: 'numeric', month: 'short' },
    'tiny-day': { timeZone, weekday: 'short', day: 'numeric' },
    month: { timeZone, month: 'long', year: 'numeric' },
    'short-month': { timeZone, month: 'short', year: 'numeric' },
    year: { timeZone, year: 'numeric' },
    moment: {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
    exact: {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    },
  } as const,
  time: {
    'wall-clock': { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    clock: { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    second: { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  } as const,
});
