import { z } from 'zod';
import type { Unread } from '../../../model/unread.ts';
import type { Snapshot } from '../snapshot.ts';
import { HomeKitState, PersonItem } from './schema.ts';
import {
  type Item,
  isRecord,
  itemOf,
  listIn,
  openStored,
  parseJson,
  sourceAt,
  wholeOf,
} from './stored-items.ts';

/** The clients that are paired with one HomeKit bridge. */
export type Pairing = { readonly bridge: string; readonly item: Item<HomeKitState> };

/** Version 1 of the person file was a bare list; later ones keep it under `items`. */
export const personsOf = (snapshot: Snapshot, unread: Unread[]): Item<PersonItem>[] => {
  const file = openStored(snapshot, 'person', unread);
  const list = Array.isArray(file?.data)
    ? ''
    : isRecord(file?.data) && 'persons' in file.data
      ? 'persons'
      : 'items';
  return listIn(file, { list, shape: PersonItem }, unread);
};

/** Only whether there is a link: the tokens in the file are not looked at. */
export const alexaLinkOf = (snapshot: Snapshot, unread: Unread[]): Item<unknown> | undefined => {
  const file = openStored(snapshot, 'alexa_auth', unread);
  if (file === undefined || !isRecord(file.data)) return undefined;
  if (typeof file.data.refresh_token !== 'string') return undefined;
  return { value: undefined, source: sourceAt(file.document, '/data') };
};

const secondFactorFiles = ['auth_module.totp', 'auth_module.notify'];

/** Who has a second factor: the user ids alone. Only a whole folder can tell that nobody has one. */
export const secondFactorUsersOf = (
  snapshot: Snapshot,
  unread: Unread[],
): ReadonlySet<string> | undefined => {
  const shape = z.object({ users: z.record(z.string(), z.unknown()) });
  const found = secondFactorFiles.flatMap((key) => {
    const whole = wholeOf(openStored(snapshot, key, unread), shape, unread);
    return whole === undefined ? [] : Object.keys(whole.value.users);
  });
  const hasAny = secondFactorFiles.some((key) => snapshot.documents.has(`.storage/${key}`));
  return hasAny || snapshot.documents.has('.storage/core.config') ? new Set(found) : undefined;
};

const homeKitFile = /^(?:\.storage\/homekit\.([^/]+)\.state|(\.homekit)\.state)$/;

/** The HomeKit bridges' own files, in the folder since 2020 and beside it before. */
export const pairingsOf = (snapshot: Snapshot, unread: Unread[]): Pairing[] =>
  [...snapshot.documents].flatMap(([path, document]) => {
    const match = homeKitFile.exec(path);
    if (match === null) return [];
    const value = parseJson(document, unread);
    if (value === undefined) return [];
    const whole = isRecord(value) && 'data' in value ? value.data : value;
    const bridge = match[1] ?? 'homekit';
    return itemOf({ value: whole, source: sourceAt(document, '') }, HomeKitState, unread).map(
      (item) => ({ bridge, item }),
    );
  });

/** One text field of data that is not checked further. */
export const fieldOf = (data: unknown, field: string): string | undefined => {
  const value = isRecord(data) ? data[field] : undefined;
  return typeof value === 'string' ? value : undefined;
};
