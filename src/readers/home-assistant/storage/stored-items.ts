import type { z } from 'zod';
import type { Source } from '../../../model/source.ts';
import type { Unread } from '../../../model/unread.ts';
import type { Document, Snapshot } from '../snapshot.ts';

/** One entry of a file, with the place it stands at. */
export type Item<T> = { readonly value: T; readonly source: Source };

/** A `.storage` file, parsed; `data` is not checked yet. */
export type StoredFile = { readonly document: Document; readonly data: unknown };

export const sourceAt = (document: Document, at: string): Source => ({
  record: document.record,
  path: document.path,
  at,
});

/** Something in a document that could not be read; `where` is its path and the place in it. */
export const unreadAt = (source: Source, why: Unread['why']): Unread => ({
  kind: 'unread',
  record: source.record,
  where: [source.path, source.at].filter((part) => part !== '').join('#'),
  why,
  count: 1,
});

/** Parses the `.storage` file of that name and takes it out of its envelope `{version, key, data}`. */
export const openStored = (
  snapshot: Snapshot,
  key: string,
  unread: Unread[],
): StoredFile | undefined => {
  const document = snapshot.documents.get(`.storage/${key}`);
  if (document === undefined) return undefined;
  const parsed = parseJson(document, unread);
  if (parsed === undefined) return undefined;
  if (isRecord(parsed) && 'data' in parsed) return { document, data: parsed.data };
  unread.push(unreadAt(sourceAt(document, ''), 'unknown-shape'));
  return undefined;
};

export const parseJson = (document: Document, unread: Unread[]): unknown => {
  try {
    return JSON.parse(document.text);
  } catch {
    const why = document.text.trim() === '' ? 'empty' : 'not-json';
    unread.push(unreadAt(sourceAt(document, ''), why));
    return undefined;
  }
};

/** In a list that is odd all through, naming every place would cost more than the list itself. */
const mostPlaces = 1000;

/** The entries of the list `data.<list>` that have the shape; every other one becomes an `unread`, a flood of them one number. */
export const listIn = <T extends z.ZodType>(
  file: StoredFile | undefined,
  what: { readonly list: string; readonly shape: T },
  unread: Unread[],
): Item<z.infer<T>>[] => {
  if (file === undefined) return [];
  const list = what.list === '' ? file.data : isRecord(file.data) && file.data[what.list];
  const pointer = what.list === '' ? '/data' : `/data/${what.list}`;
  if (list === undefined || list === null || list === false) return [];
  if (!Array.isArray(list)) {
    unread.push(unreadAt(sourceAt(file.document, pointer), 'unknown-shape'));
    return [];
  }
  const odd: number[] = [];
  const items = list.flatMap((entry: unknown, nr) => {
    const parsed = what.shape.safeParse(entry);
    if (!parsed.success) odd.push(nr);
    const source = sourceAt(file.document, `${pointer}/${nr}`);
    return parsed.success ? [{ value: parsed.data, source }] : [];
  });
  for (const one of oddIn(file.document, pointer, odd)) unread.push(one);
  return items;
};

/** Whether the file has the list that it is there for; where it has none at all, that is an `unread`. */
export const hasList = (
  file: StoredFile | undefined,
  list: string,
  unread: Unread[],
): file is StoredFile => {
  if (file === undefined) return false;
  const found = isRecord(file.data) ? file.data[list] : undefined;
  if (found === undefined || found === null || found === false)
    unread.push(unreadAt(sourceAt(file.document, '/data'), 'unknown-shape'));
  return Array.isArray(found);
};

const oddIn = (document: Document, pointer: string, odd: readonly number[]): Unread[] => {
  const places = odd.slice(0, mostPlaces).map((nr) => `${pointer}/${nr}`);
  const named = places.map((at) => unreadAt(sourceAt(document, at), 'unknown-shape'));
  const rest = unreadAt(sourceAt(document, pointer), 'unknown-shape');
  return odd.length > mostPlaces ? [...named, { ...rest, count: odd.length - mostPlaces }] : named;
};

/** The entry as an item, or nothing and an `unread`. */
export const itemOf = <T extends z.ZodType>(
  entry: Item<unknown>,
  shape: T,
  unread: Unread[],
): Item<z.infer<T>>[] => {
  const parsed = shape.safeParse(entry.value);
  if (parsed.success) return [{ value: parsed.data, source: entry.source }];
  unread.push(unreadAt(entry.source, 'unknown-shape'));
  return [];
};

/** `data` itself as one item. */
export const wholeOf = <T extends z.ZodType>(
  file: StoredFile | undefined,
  shape: T,
  unread: Unread[],
): Item<z.infer<T>> | undefined =>
  file && itemOf({ value: file.data, source: sourceAt(file.document, '/data') }, shape, unread)[0];

/** A plain map; what stands behind a YAML tag, or any other object, is none. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
