import { each, refuse } from './bad-rules.ts';
import { allOf, anyOf, type Expression } from './expression.ts';
import type { Located, LocatedEntry } from './located.ts';
import { parseField, parseKeyword } from './parse-field.ts';
import type { Placeholders } from './placeholders.ts';

/** One search identifier: a map (all lines), a list (any item), or one keyword. */
export function parseSelection(entry: LocatedEntry, placeholders: Placeholders): Expression {
  const { value } = entry;
  if (value.kind !== 'list') return parseItem(value, entry.key, placeholders);
  if (value.items.length === 0)
    refuse(value.place, `"${entry.key}" is an empty list.`, 'Write at least one item.');
  return anyOf(each(value.items, (item) => parseItem(item, entry.key, placeholders)));
}

function parseItem(item: Located, name: string, placeholders: Placeholders): Expression {
  if (item.kind === 'scalar') return parseKeyword(item, placeholders);
  if (item.kind === 'list')
    return refuse(item.place, `"${name}" holds a list in a list.`, 'Write one flat list.');
  if (item.entries.length === 0)
    refuse(item.place, `"${name}" is empty.`, 'Write at least one field.');
  return allOf(each(item.entries, (entry) => parseField(entry, placeholders)));
}
