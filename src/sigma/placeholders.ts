import { HomegroundError } from '../model/homeground-error.ts';
import type { Digits } from './exact-number.ts';
import { isDigits, type LocatedScalar, writtenText } from './located.ts';
import { type Place, refuse } from './place.ts';

/** What stands for `%name%` where a value has the modifier `expand`: texts may hold wildcards. */
export type Placeholders = ReadonlyMap<string, readonly PlaceholderValue[]>;
export type PlaceholderValue = string | number | boolean | Digits;

type Part = { readonly plain: string } | { readonly name: string };

const mostValues = 10_000;

/** Fills placeholders of one reading of rules, and remembers those for which nothing is given. */
export class PlaceholderFiller {
  private readonly given: Placeholders;
  private readonly missing = new Map<string, Place>();

  constructor(given: Placeholders) {
    this.given = given;
  }

  /** Every value that comes of putting each placeholder's values in its place; none where one is missing. */
  fill(scalar: LocatedScalar): readonly LocatedScalar[] {
    const parts = cutPlaceholders(scalar);
    const [only] = parts;
    if (!parts.some((part) => 'name' in part)) return [filled(scalar, plainOf(parts))];
    if (only && 'name' in only && parts.length === 1)
      return this.valuesOf(only.name, scalar).map((value) => wholeValue(scalar, value));
    return this.joined(parts, scalar).map((text) => filled(scalar, text));
  }

  /** Refuses all at once, so that they can be given at once. */
  refuseMissing(): void {
    if (this.missing.size > 0) throw new MissingPlaceholders(this.missing);
  }

  private joined(parts: readonly Part[], scalar: LocatedScalar): string[] {
    let texts = [''];
    for (const part of parts) {
      const next =
        'plain' in part
          ? [part.plain]
          : this.valuesOf(part.name, scalar).map((value) => closed(textOf(value)));
      if (texts.length * next.length > mostValues)
        refuse(
          scalar.place,
          'These placeholders stand for too many values.',
          'Give fewer of them.',
        );
      texts = texts.flatMap((text) => next.map((end) => text + end));
    }
    return texts;
  }

  private valuesOf(name: string, { place }: LocatedScalar): PlaceholderValue[] {
    const values = this.given.get(name) ?? [];
    if (values.length === 0 && !this.missing.has(name)) this.missing.set(name, place);
    return [...values];
  }
}

/** Placeholders for which nothing is given, each with the first place that needs it. */
export class MissingPlaceholders extends HomegroundError {
  readonly names: readonly string[];

  constructor(missing: ReadonlyMap<string, Place>) {
    const [[, first] = ['', unknownPlace], ...others] = missing;
    const named = [...missing].map(([name, place]) =>
      place === first ? `"%${name}%"` : `"%${name}%" (${textOfPlace(place)})`,
    );
    const what = others.length === 0 ? 'the placeholder' : `${missing.size} placeholders:`;
    super(
      'bad-rule',
      `${textOfPlace(first)}: Nothing is given for ${what} ${named.join(', ')}.`,
      howToGive([...missing.keys()]),
    );
    this.names = [...missing.keys()];
  }
}

const unknownPlace: Place = { file: '', line: 1, column: 1 };

function textOfPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Tells what to write, so that it can be copied. */
export function howToGive(names: readonly string[]): string {
  const lines = names.map((name) => `${name}: [value, ...]`);
  const many = lines.length === 1 ? 'the line' : 'the lines';
  return `Give the values in a YAML file, with --placeholders FILE. Write ${many}: ${lines.join(' and ')}`;
}

/**
 * A pair of backslashes before a placeholder is one backslash; a single one makes the sign plain. A
 * name is of letters, digits and underscores of any script, as pySigma has it.
 */
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
  for (const found of text.matchAll(/(?<!\\)((?:\\\\)*)%([\p{L}\p{N}_]+)%|\\%/gu)) {
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
