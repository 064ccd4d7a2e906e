import { each, refuse } from './bad-rules.ts';
import type { Digits } from './exact-number.ts';
import type { Place } from './place.ts';
import type { SigmaScalar } from './sigma-record.ts';

/** A piece of a YAML document that remembers where it stands. */
export type Located = LocatedMap | LocatedList | LocatedScalar;

export type LocatedEntry = {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Located;
};
export type LocatedMap = {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly LocatedEntry[];
};
type LocatedList = {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Located[];
};
export type LocatedScalar = {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: SigmaScalar | Digits;
  /** A number or truth value as it stands in the file: `007`, `1.10`, `True`. */
  readonly written?: string;
};

/** A value as the text it is where a text is asked for. */
export function writtenText(scalar: LocatedScalar): string {
  const { value, written } = scalar;
  return written ?? (isDigits(value) ? value.digits : String(value));
}

export function findEntry(map: LocatedMap, key: string): LocatedEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

export function findValue(map: LocatedMap, key: string): Located | undefined {
  return findEntry(map, key)?.value;
}

/** The value of a key that a correlation cannot do without. */
export function required(correlation: LocatedMap, key: string): Located {
  return (
    findValue(correlation, key) ??
    refuse(correlation.place, `A correlation needs "${key}".`, `Write ${key}: ...`)
  );
}

export function expectMap(value: Located, what: string): LocatedMap {
  if (value.kind === 'map') return value;
  return refuse(
    value.place,
    `${what} must be a map, and this is ${kindOf(value)}.`,
    `Write ${what} as "key: value" lines.`,
  );
}

/** Text, also when YAML took it for a number or a truth value. */
export function expectText(value: Located, what: string): string {
  if (value.kind === 'scalar' && value.value !== null && value.value !== '')
    return writtenText(value);
  return refuse(
    value.place,
    `${what} must be a text, and this is ${kindOf(value)}.`,
    `Write one word or sentence for ${what}.`,
  );
}

export function expectBoolean(value: Located, what: string): boolean {
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
  return refuse(
    value.place,
    `${what} must be true or false, and this is ${kindOf(value)}.`,
    'Write true or false, without quotes; yes and no are texts.',
  );
}

/** What somebody wrote where something else was wanted: `the number 5`, `the text "x"`, `a list`. */
export function kindOf(value: Located): string {
  if (value.kind !== 'scalar') return value.kind === 'list' ? 'a list' : 'a map';
  if (value.value === null) return 'nothing';
  if (typeof value.value === 'string')
    return value.value === '' ? 'an empty text' : `the text "${value.value}"`;
  if (typeof value.value === 'boolean') return `the truth value ${writtenText(value)}`;
  return `the number ${writtenText(value)}`;
}

/** Whether it is a number that no double holds. */
export function isDigits(value: LocatedScalar['value']): value is Digits {
  return typeof value === 'object' && value !== null;
}

/** A number that is not below the least. */
export function expectNumber(value: Located, what: string, least: number): number {
  refuseInexact(value, what);
  if (value.kind === 'scalar' && typeof value.value === 'number' && value.value >= least)
    return value.value;
  return refuse(
    value.place,
    `${what} must be a number from ${least}, and this is ${kindOf(value)}.`,
    'Write it in digits, without quotes.',
  );
}

/** Refuses a number for what is counted or measured, where it would have to be rounded. */
export function refuseInexact(value: Located, what: string): void {
  if (value.kind === 'scalar' && isInexact(value.value))
    refuse(
      value.place,
      `${what} is ${writtenText(value)}, and counts and amounts are told apart exactly only up to ${Number.MAX_SAFE_INTEGER} (2^53 - 1) and in 15 digits.`,
      'Write a smaller number. In a detection, numbers of any length are compared exactly.',
    );
}

function isInexact(value: LocatedScalar['value']): boolean {
  return (
    isDigits(value) || (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
  );
}

/** One text or a list of texts; never empty. */
export function expectTexts(value: Located, what: string): { text: string; place: Place }[] {
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) refuse(value.place, `${what} is empty.`, `Name at least one in ${what}.`);
  return each(items, (item) => ({ text: expectText(item, what), place: item.place }));
}

/** Refuses keys nobody reads, so that a misspelt key never goes unnoticed. */
export function refuseOtherKeys(map: LocatedMap, what: string, known: readonly string[]): void {
  const others = map.entries.filter(({ key }) => !known.includes(key));
  each(others, ({ key, keyPlace }) =>
    refuse(keyPlace, `${what} has no key "${key}".`, `Its keys are: ${known.join(', ')}.`),
  );
}

/** The same content as ordinary values, for keys the engine only carries. */
export function toPlain(value: Located): unknown {
  if (value.kind === 'scalar') return isDigits(value.value) ? value.value.digits : value.value;
  if (value.kind === 'list') return value.items.map(toPlain);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, toPlain(entry.value)]));
}
