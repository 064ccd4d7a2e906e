import { parse } from 'yaml';
import { z } from 'zod';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Placeholders } from '../../../sigma/parse-rules.ts';
import { printable } from '../layout.ts';
import { readText } from '../read-file.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);
const schema = z.map(
  z.string(),
  z.union([z.array(value).min(1), value.transform((only) => [only])]),
);

/** A YAML map from the names of placeholders to a value, or a list of values; no path, none at all. */
export function readPlaceholders(path: string | undefined): Placeholders {
  if (path === undefined) return new Map();
  const read = schema.safeParse(parseYaml(readText(path, 'placeholder file')));
  if (read.success) return read.data;
  throw new HomegroundError(
    'bad-usage',
    `${printable(path)} does not say what the placeholders stand for.`,
    'Write one line for each: its name, a colon, and a value or a list: servers: [srv*, backup]',
  );
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { mapAsMap: true, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
