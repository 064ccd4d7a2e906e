import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Located } from '../../../sigma/located.ts';
import type { Placeholders, PlaceholderValue } from '../../../sigma/placeholders.ts';
import { readYaml } from '../../../sigma/read-yaml.ts';
import { printable } from '../layout.ts';
import { readText } from '../read-file.ts';

/** A YAML map from the names of placeholders to a value, or a list of values; no path, none at all. */
export function readPlaceholders(path: string | undefined): Placeholders {
  if (path === undefined) return new Map();
  const [map, ...others] = parseYaml(path, readText(path, 'placeholder file'));
  const entries = map?.kind === 'map' && others.length === 0 ? map.entries : undefined;
  const read = entries?.map(({ key, value }) => [key, valuesIn(value)] as const);
  if (read?.every(([, values]) => values.length > 0)) return new Map(read);
  throw new HomegroundError(
    'bad-usage',
    `${printable(path)} does not say what the placeholders stand for.`,
    'Write one line for each: its name, a colon, and a value or a list: servers: [srv*, backup]',
  );
}

/** None where one of them is no plain value. */
function valuesIn(value: Located): readonly PlaceholderValue[] {
  const items = value.kind === 'list' ? value.items : [value];
  const values = items.flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? item.value : [],
  );
  return values.length === items.length ? values : [];
}

function parseYaml(path: string, text: string): Located[] {
  try {
    return readYaml(path, text);
  } catch (cause) {
    if (cause instanceof HomegroundError) return [];
    throw cause;
  }
}
