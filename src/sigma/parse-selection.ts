import { allOf, anyOf, type Expression } from './expression.ts';
import type { Located, LocatedEntry } from './located.ts';
import { parseField, parseKeyword } from './parse-field.ts';
import { refuse } from './place.ts';

/** One search identifier: a map (all lines), a list (any item), or one keyword. */
export function parseSelection(entry: LocatedEntry): Expression {
  const { value } = entry;
  if (value.kind !== 'list') return parseItem(value, entry.key);
  if (value.items.length === 0)
    refuse(value.place, `"${entry.key}" is an empty list.`, 'Write at least one item.');
  return anyOf(value.items.map((item) => parseItem(item, entry.key)));
}

function parseItem(item: Located, name: string): Expression {
  if (item.kind === 'scalar') return parseKeyword(item);
  if (item.kind === 'list')
    return refuse(item.place, `"${name}" holds a list in a list.`, 'Write one flat list.');
  if (item.entries.length === 0)
    refuse(item.place, `"${name}" is empty.`, 'Write at least one field.');
  return allOf(item.entries.map(parseField));
}
