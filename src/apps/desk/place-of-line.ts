import { fieldsOf, parsed } from './likeness.ts';

/** What an observation is known by: its kind, its id and the place it was read from. */
export function idAndPlaceOf(text: string): string {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return text.slice(0, 80);
  const { kind, id, source } = fieldsOf(value);
  const { record, path, at } = fieldsOf(source);
  const place = [String(record).slice(0, 12), path, at].filter((part) => part !== '').join(' ');
  return `${kind} ${id} (${place})`;
}

/** The same without what may be shown otherwise: ids, and names inside archives. */
export const placeOfLine = (text: string): string => placeOf(parsed(text));

export function placeOf(value: unknown): string {
  const { kind, source } = fieldsOf(value);
  const { record, at } = fieldsOf(source);
  return `${kind} ${record} ${at}`;
}
