import { parseAllDocuments } from 'yaml';

/** A rule's documents as plain values, to be changed. */
export type Draft = readonly Readonly<Record<string, unknown>>[];
export type Path = readonly (string | number)[];

export function draftOf(text: string): Draft {
  return parseAllDocuments(text).map((document) => document.toJS());
}

/** JSON is YAML, and quick to write. */
export function textOf(draft: Draft): string {
  return draft.map((document) => JSON.stringify(document)).join('\n---\n');
}

export function valueAt(draft: Draft, path: Path): unknown {
  return path.reduce<unknown>((value, key) => asMap(value)[key], draft);
}

/** The same draft with another value in one place; without the place where the value is `undefined`. */
export function withValue(draft: Draft, path: Path, value: unknown): Draft {
  const copy = structuredClone(draft) as Draft;
  const key = path.at(-1) ?? '';
  const holder = valueAt(copy, path.slice(0, -1));
  if (value !== undefined) asMap(holder)[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete asMap(holder)[key];
  return copy;
}

export function isMap(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asMap(value: unknown): Record<string | number, unknown> {
  return (value ?? {}) as Record<string | number, unknown>;
}
