import { refuse } from './bad-rules.ts';
import type { Digits } from './exact-number.ts';
import { isDigits, type Located, type LocatedScalar, writtenText } from './located.ts';
import { type Mistake, placeText } from './mistake.ts';
import type { Place } from './place.ts';

/** What stands for `%name%` where a value has the modifier `expand`: texts may hold wildcards. */
export type Placeholders = ReadonlyMap<string, readonly PlaceholderValue[]>;
export type PlaceholderValue = string | number | boolean | Digits;

type Part = { readonly plain: string } | { readonly name: string };

const mostValues = 10_000;

/** Every value that comes of putting each placeholder's values in its place; none where one is missing. */
export function fillPlaceholders(scalar: LocatedScalar, given: Placeholders): LocatedScalar[] {
  const parts = cutPlaceholders(scalar);
  const [only] = parts;
  if (!parts.some((part) => 'name' in part)) return [filled(scalar, plainOf(parts))];
  if (only && 'name' in only && parts.length === 1)
    return (given.get(only.name) ?? []).map((value) => wholeValue(scalar, value));
  return joined(parts, scalar, given).map((text) => filled(scalar, text));
}

function joined(parts: readonly Part[], scalar: LocatedScalar, given: Placeholders): string[] {
  let texts = [''];
  for (const part of parts) {
    const values = 'plain' in part ? [] : (given.get(part.name) ?? []);
    const next = 'plain' in part ? [part.plain] : values.map((value) => closed(textOf(value)));
    if (texts.length * next.length > mostValues)
      refuse(scalar.place, 'These placeholders stand for too many values.', 'Give fewer of them.');
    texts = texts.flatMap((text) => next.map((end) => text + end));
  }
  return texts;
}

/**
 * The names for which nothing is given, each with the first place that needs it. Looked for in the
 * document itself, so that no other mistake in it hides one.
 */
export function missingPlaceholders(
  document: Located,
  given: Placeholders,
): ReadonlyMap<string, Place> {
  const missing = new Map<string, Place>();
  for (const scalar of expandedIn(searchesIn(document)))
    for (const name of namesIn(scalar))
      if (!given.get(name)?.length && !missing.has(name)) missing.set(name, scalar.place);
  return missing;
}

function searchesIn(document: Located): Located[] {
  if (document.kind !== 'map') return [];
  const searches = document.entries.filter(({ key }) => key === 'detection' || key === 'filter');
  return searches.map(({ value }) => value);
}

function expandedIn(values: readonly Located[]): LocatedScalar[] {
  return values.flatMap((value) => {
    if (value.kind === 'scalar') return [];
    if (value.kind === 'list') return expandedIn(value.items);
    return value.entries.flatMap(({ key, value: inner }) =>
      key.split('|').slice(1).includes('expand') ? scalarsIn(inner) : expandedIn([inner]),
    );
  });
}

function scalarsIn(value: Located): LocatedScalar[] {
  if (value.kind === 'scalar') return [value];
  return value.kind === 'list' ? value.items.flatMap(scalarsIn) : [];
}

function namesIn(scalar: LocatedScalar): string[] {
  return [...writtenText(scalar).matchAll(placeholder)].flatMap(([, , name]) => name ?? []);
}

/** All that are missing, as one mistake, so that they can be given at once. */
export function missingMistake(missing: ReadonlyMap<string, Place>): Mistake[] {
  const [first, ...others] = missing;
  if (!first) return [];
  const named = [
    `"%${first[0]}%"`,
    ...others.map(([name, place]) => `"%${name}%" (${placeText(place)})`),
  ];
  const what = others.length === 0 ? 'the placeholder' : `${missing.size} placeholders:`;
  const message = `Nothing is given for ${what} ${named.join(', ')}.`;
  return [{ place: first[1], message, hint: howToGive([...missing.keys()]) }];
}

/** Whether a rule can name it: letters, digits and underscores of any script, as pySigma has it. */
export function isPlaceholderName(name: string): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(name);
}

/** Tells what to write, so that it can be copied. */
export function howToGive(names: readonly string[]): string {
  const lines = names.map((name) => `${name}: [value, ...]`);
  const many = lines.length === 1 ? 'the line' : 'the lines';
  return `Give the values in a YAML file, with --placeholders FILE. Write ${many}: ${lines.join(' and ')}`;
}

const placeholder = /(?<!\\)((?:\\\\)*)%([\p{L}\p{N}_]+)%|\\%/gu;

/** A pair of backslashes before a placeholder is one backslash; a single one makes the sign plain. */
function cutPlaceholders(scalar: LocatedScalar): Part[] {
  const text = writtenText(scalar);
  const parts: Part[] = [];
  let done = 0;
  let openSigns = 0;
  let isBehindPlainSign = false;
  const addPlain = (end: number, more: string): void => {
    const plain = text.slice(done, end);
    if (isBehindPlainSign && /^[\p{L}\p{N}_]+%/u.test(plain)) refuseBackslash(scalar);
    openSigns += plain.split('%').length - 1;
    if (openSigns > 1) refuseName(scalar);
    parts.push({ plain: plain + more });
  };
  for (const found of text.matchAll(placeholder)) {
    const [whole, slashes = '%', name] = found;
    addPlain(found.index, slashes);
    isBehindPlainSign = name === undefined;
    if (name !== undefined) {
      parts.push({ name });
      openSigns = 0;
    }
    done = found.index + whole.length;
  }
  addPlain(text.length, '');
  return parts.filter((part) => 'name' in part || part.plain !== '');
}

function refuseBackslash(scalar: LocatedScalar): never {
  return refuse(
    scalar.place,
    `In "${writtenText(scalar)}" a backslash makes a percent sign plain, so that there is no placeholder.`,
    'Write two backslashes for one before a placeholder: \\\\%name%. Write \\% at both ends for percent signs that are meant as such.',
  );
}

function refuseName(scalar: LocatedScalar): never {
  return refuse(
    scalar.place,
    `"${writtenText(scalar)}" holds percent signs around what is no name of a placeholder.`,
    'A name is of letters, digits and underscores: %internal_ips%. Write \\% for a percent sign that is meant as one.',
  );
}

/** Whether `expand` has something to fill in one of the values. */
export function refuseWithoutPlaceholder(values: readonly LocatedScalar[], place: Place): void {
  const all = values.map(cutPlaceholders);
  if (all.some((parts) => parts.some((part) => 'name' in part))) return;
  refuse(
    place,
    '"expand" fills placeholders, and there is none here.',
    'Write a placeholder as %name%, or leave "expand" out.',
  );
}

function plainOf(parts: readonly Part[]): string {
  return parts.map((part) => ('plain' in part ? part.plain : '')).join('');
}

function wholeValue(scalar: LocatedScalar, value: PlaceholderValue): LocatedScalar {
  return { ...scalar, value, written: textOf(value) };
}

function textOf(value: PlaceholderValue): string {
  return isDigits(value) ? value.digits : String(value);
}

/** A backslash at the end of a value must not take hold of what comes after it. */
function closed(text: string): string {
  const [slashes = ''] = /\\*$/.exec(text) ?? [];
  return slashes.length % 2 === 1 ? `${text}\\` : text;
}

function filled(scalar: LocatedScalar, text: string): LocatedScalar {
  return typeof scalar.value === 'string' ? { ...scalar, value: text } : scalar;
}
