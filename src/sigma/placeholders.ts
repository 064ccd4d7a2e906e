import { type LocatedScalar, writtenText } from './located.ts';
import { refuse } from './place.ts';

/** What stands for `%name%` where a value has the modifier `expand`: texts may hold wildcards. */
export type Placeholders = ReadonlyMap<string, readonly (string | number | boolean)[]>;

type Part = { readonly plain: string } | { readonly name: string };

const mostValues = 10_000;

/** Every value that comes of putting each placeholder's values in its place; refuses unknown names. */
export function fillPlaceholders(
  scalar: LocatedScalar,
  placeholders: Placeholders,
): readonly LocatedScalar[] {
  const parts = cutPlaceholders(writtenText(scalar));
  const [only] = parts;
  if (!parts.some((part) => 'name' in part)) return [filled(scalar, plainOf(parts))];
  if (only && 'name' in only && parts.length === 1)
    return valuesOf(only.name, scalar, placeholders).map((value) => ({
      ...scalar,
      value,
      written: String(value),
    }));
  return joined(parts, scalar, placeholders).map((text) => filled(scalar, text));
}

/** A pair of backslashes before a placeholder is one backslash; a single one makes the sign plain. */
function cutPlaceholders(text: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const found of text.matchAll(/(?<!\\)((?:\\\\)*)%(\w+)%|\\%/g)) {
    const [whole, slashes = '%', name] = found;
    parts.push({ plain: text.slice(done, found.index) + slashes });
    if (name !== undefined) parts.push({ name });
    done = found.index + whole.length;
  }
  parts.push({ plain: text.slice(done) });
  return parts.filter((part) => 'name' in part || part.plain !== '');
}

function plainOf(parts: readonly Part[]): string {
  return parts.map((part) => ('plain' in part ? part.plain : '')).join('');
}

function joined(
  parts: readonly Part[],
  scalar: LocatedScalar,
  placeholders: Placeholders,
): string[] {
  let texts = [''];
  for (const part of parts) {
    const next =
      'plain' in part
        ? [part.plain]
        : valuesOf(part.name, scalar, placeholders).map((value) => closed(String(value)));
    if (texts.length * next.length > mostValues)
      refuse(scalar.place, 'These placeholders stand for too many values.', 'Give fewer of them.');
    texts = texts.flatMap((text) => next.map((end) => text + end));
  }
  return texts;
}

function valuesOf(name: string, { place }: LocatedScalar, placeholders: Placeholders) {
  const values = placeholders.get(name) ?? [];
  if (values.length > 0) return values;
  return refuse(
    place,
    `Nothing is given for the placeholder "%${name}%".`,
    'Give its values, or write the values themselves in its place.',
  );
}

/** A backslash at the end of a value must not take hold of what comes after it. */
function closed(text: string): string {
  const [slashes = ''] = /\\*$/.exec(text) ?? [];
  return slashes.length % 2 === 1 ? `${text}\\` : text;
}

function filled(scalar: LocatedScalar, text: string): LocatedScalar {
  return typeof scalar.value === 'string' ? { ...scalar, value: text } : scalar;
}
