import { BadRules, each, refuse } from '../../../sigma/bad-rules.ts';
import { kindOf, type Located, type LocatedEntry } from '../../../sigma/located.ts';
import type { Place } from '../../../sigma/place.ts';
import {
  isPlaceholderName,
  type Placeholders,
  type PlaceholderValue,
} from '../../../sigma/placeholders.ts';
import { readYaml } from '../../../sigma/read-yaml.ts';
import { readText } from '../read-file.ts';

/**
 * A YAML map from the names of placeholders to a value, or a list of values; no path, none at all.
 * Throws `bad-rule` with everything that is wrong in it.
 */
export function readPlaceholders(path: string | undefined): Placeholders {
  return path === undefined ? new Map() : placeholdersIn(path, readText(path, 'placeholder file'));
}

const example =
  'Write one line for each: its name, a colon, and a value or a list: servers: [srv*, backup]';

/** The same of the text of such a file. */
export function placeholdersIn(file: string, text: string): Placeholders {
  const [document, ...others] = readYaml(file, text);
  const start: Place = { file, line: 1, column: 1 };
  if (!document)
    return refuse(
      start,
      `${file} does not say what the placeholders stand for: it is empty.`,
      example,
    );
  const [second] = others;
  if (second)
    refuse(
      second.place,
      'A placeholder file is one document, and here is another.',
      'Put all names into one, without a line of three dashes.',
    );
  const { root, mistakes } = document;
  if (mistakes.length > 0 || !root) throw new BadRules(mistakes);
  if (root.kind !== 'map')
    return refuse(
      root.place,
      `${file} does not say what the placeholders stand for: it is ${kindOf(root)}.`,
      example,
    );
  return new Map(each(root.entries, read));
}

function read({ key, keyPlace, value }: LocatedEntry) {
  if (!isPlaceholderName(key))
    refuse(
      keyPlace,
      `"${key}" is no name of a placeholder: none in a rule could be filled with it.`,
      'A name is of letters, digits and underscores, without percent signs: internal_ips.',
    );
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0)
    refuse(value.place, `"${key}" stands for an empty list.`, 'Write at least one value.');
  return [key, each(items, (item) => plainValue(item, key))] as const;
}

function plainValue(item: Located, key: string): PlaceholderValue {
  if (item.kind === 'scalar' && item.value !== null) return item.value;
  return refuse(
    item.place,
    `A placeholder stands for texts, numbers or truth values, and "${key}" for ${kindOf(item)}.`,
    'Write a value, or a flat list of values.',
  );
}
