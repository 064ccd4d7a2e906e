import {
  findValue,
  isDigits,
  kindOf,
  type Located,
  type LocatedScalar,
  writtenText,
} from './located.ts';
import type { Mistake } from './mistake.ts';
import type { Place } from './place.ts';

/** All that is wrong with a value; `what` names it at the beginning of a sentence. */
export type Check = (value: Located, what: string, keyPlace?: Place) => readonly Mistake[];
export type Checks = Readonly<Record<string, Check>>;

export function mistake(value: Located, message: string, hint: string): Mistake[] {
  return [{ place: value.place, message, hint }];
}

export function isText(value: Located): value is LocatedScalar & { readonly value: string } {
  return value.kind === 'scalar' && typeof value.value === 'string';
}

/** A text of so many characters. */
export function text({ shortest = 0, longest = Number.POSITIVE_INFINITY }): Check {
  return (value, what) => {
    if (!isText(value))
      return mistake(value, `${what} must be a text, and this is ${kindOf(value)}.`, asText(value));
    const { length } = [...value.value];
    if (length < shortest)
      return mistake(value, `${what} needs ${shortest} characters or more.`, 'Write more of it.');
    return length <= longest
      ? []
      : mistake(
          value,
          `${what} has ${length} characters, and may have ${longest}.`,
          'Write it shorter.',
        );
  };
}

export function oneOf(allowed: readonly string[]): Check {
  // At the key, as where such a rule is refused to be run.
  return (value, what, place = value.place) =>
    isText(value) && allowed.includes(value.value)
      ? []
      : mistake(
          { ...value, place },
          `${shown(value)} is not a value of ${what}.`,
          `Write one of: ${allowed.join(', ')}.`,
        );
}

export function wholeNumber(value: Located, what: string): Mistake[] {
  const isWhole =
    value.kind === 'scalar' &&
    (isDigits(value.value) ? /^[+-]?\d+$/.test(value.value.digits) : Number.isInteger(value.value));
  return isWhole
    ? []
    : mistake(
        value,
        `${what} must be a whole number, and this is ${kindOf(value)}.`,
        'Write 0, 1, 2, ... without quotes.',
      );
}

/** What stands under some keys of a map; there may be others. */
export function keys(checks: Checks): Check {
  return (value) =>
    value.kind !== 'map'
      ? []
      : value.entries.flatMap(({ key, keyPlace, value: inner }) =>
          Object.hasOwn(checks, key) ? (checks[key]?.(inner, `"${key}"`, keyPlace) ?? []) : [],
        );
}

/** Keys that a map cannot do without. */
export function needs(names: readonly string[], subject: string): Check {
  return (value) =>
    value.kind !== 'map'
      ? []
      : names
          .filter((name) => !findValue(value, name))
          .flatMap((name) => mistake(value, `${subject} needs "${name}".`, `Write ${name}: ...`));
}

export function both(...checks: readonly Check[]): Check {
  return (value, what, keyPlace) => checks.flatMap((check) => check(value, what, keyPlace));
}

export function each(check: Check): Check {
  return (value, what) =>
    value.kind === 'list'
      ? value.items.flatMap((item) => check(item, `An item of ${what}`))
      : mistake(
          value,
          `${what} must be a list, and this is ${kindOf(value)}.`,
          value.kind === 'scalar' && value.value !== null
            ? `Write it in brackets: [${writtenText(value)}]`
            : 'Write each of its items behind a dash.',
        );
}

/** A list in which nothing stands twice. */
export function list(check: Check): Check {
  return (value, what) => [...each(check)(value, what), ...repeated(value, what)];
}

/** One text of so many characters, or a list of such texts. */
export function textOrTexts(length: { readonly shortest: number }): Check {
  return (value, what) => {
    if (value.kind === 'list') return list(text(length))(value, what);
    if (isText(value)) return text(length)(value, what);
    return mistake(
      value,
      `${what} must be a text or a list of texts, and this is ${kindOf(value)}.`,
      asText(value),
    );
  };
}

function repeated(value: Located, what: string): Mistake[] {
  const items = value.kind === 'list' ? value.items : [];
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const same = sameness(item);
    if (seen.has(same))
      return mistake(item, `${shown(item)} stands twice in ${what}.`, 'Leave one of them out.');
    seen.add(same);
    return [];
  });
}

/** Two values are the same, as JSON has it, when this is: a number is no text, and keys have no order. */
function sameness(value: Located): string {
  if (value.kind === 'list') return `[${value.items.map(sameness).join()}]`;
  if (value.kind === 'scalar')
    return JSON.stringify(isDigits(value.value) ? { number: value.value.digits } : value.value);
  const entries = value.entries.map(
    (entry) => `${JSON.stringify(entry.key)}:${sameness(entry.value)}`,
  );
  return `{${entries.sort().join()}}`;
}

function asText(value: Located): string {
  if (value.kind !== 'scalar') return 'Write it as one text.';
  return value.value === null
    ? 'Write a text, or leave the line out.'
    : `Put it into quotes: "${writtenText(value)}"`;
}

/** The value as somebody wrote it, to begin a sentence with. */
export function shown(value: Located): string {
  if (value.kind !== 'scalar') return value.kind === 'list' ? 'A list' : 'A map';
  return value.value === null ? 'Nothing' : `"${writtenText(value)}"`;
}
