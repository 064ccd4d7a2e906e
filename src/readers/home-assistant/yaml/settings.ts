import { z } from 'zod';
import type { Unread } from '../../../model/unread.ts';
import type { Document, Snapshot } from '../snapshot.ts';
import { PersonItem } from '../storage/schema.ts';
import { type Item, isRecord, itemOf, sourceAt, unreadAt } from '../storage/stored-items.ts';
import { Elsewhere, parseYaml, type Yaml } from './parse-yaml.ts';

/** Every YAML file of a snapshot, parsed once. */
export type YamlFile = { readonly document: Document; readonly yaml: Yaml };

/** What `configuration.yaml` and what it includes say, as far as it is read. */
export type Settings = {
  readonly files: ReadonlyMap<string, YamlFile>;
  /** Whether `configuration.yaml` itself was there and readable. */
  readonly main: Document | undefined;
  /** Parts of it could not be read, so that what is not found may still have been there. */
  readonly isDamaged: boolean;
  /** The part of that name, with the place it stands at; includes followed. */
  part(name: string): Item<unknown> | undefined;
  readonly persons: readonly Item<PersonItem>[];
  /** Home Assistant's version, from `.HA_VERSION`, such as `2024.3.3`. */
  readonly version: string | undefined;
};

/** Opens the YAML files; a damaged one gives an `unread` with its line and keeps the rest. */
export const openSettings = (snapshot: Snapshot, unread: Unread[]): Settings => {
  const files = new Map<string, YamlFile>();
  for (const [path, document] of snapshot.documents) {
    if (!/\.ya?ml$/.test(path)) continue;
    const yaml = parseYaml(document.text);
    files.set(path, { document, yaml });
    for (const line of yaml.damagedLines)
      unread.push(unreadAt(sourceAt(document, `line ${line}`), 'not-yaml'));
  }
  const part = (name: string) => partOf(files, name);
  return {
    files,
    main: files.get('configuration.yaml')?.document,
    isDamaged: (files.get('configuration.yaml')?.yaml.damagedLines.length ?? 0) > 0,
    part,
    persons: yamlPersons(part('person'), unread),
    version: snapshot.documents.get('.HA_VERSION')?.text.trim().slice(0, 20),
  };
};

const partOf = (files: ReadonlyMap<string, YamlFile>, name: string): Item<unknown> | undefined => {
  const main = files.get('configuration.yaml');
  for (const piece of main?.yaml.pieces ?? []) {
    if (!main || !isRecord(piece.value) || !(name in piece.value)) continue;
    const value = piece.value[name];
    if (value instanceof Elsewhere)
      return included(files, value) ?? { value, source: sourceAt(main.document, '') };
    return { value, source: sourceAt(main.document, `line ${piece.lineAt([name])}`) };
  }
  return undefined;
};

const included = (
  files: ReadonlyMap<string, YamlFile>,
  { tag, file }: Elsewhere,
): Item<unknown> | undefined => {
  const found = tag === '!include' ? files.get(file.replace(/^\.\//, '')) : undefined;
  const [piece] = found?.yaml.pieces ?? [];
  if (!found || !piece) return undefined;
  return { value: piece.value, source: sourceAt(found.document, `line ${piece.lineAt([])}`) };
};

const yamlPersons = (part: Item<unknown> | undefined, unread: Unread[]): Item<PersonItem>[] => {
  if (!part || part.value === null || part.value instanceof Elsewhere) return [];
  const list: unknown[] = Array.isArray(part.value) ? part.value : [part.value];
  return list.flatMap((value) =>
    itemOf({ value: withList(value), source: part.source }, YamlPerson, unread),
  );
};

/** `device_trackers: device_tracker.x` is as good as a list of one. */
const withList = (value: unknown): unknown =>
  isRecord(value) && typeof value.device_trackers === 'string'
    ? { ...value, device_trackers: [value.device_trackers] }
    : value;

const YamlPerson = PersonItem.extend({
  id: z.union([z.string(), z.number()]).transform(String),
});
