import type { Source } from '../../../model/source.ts';
import type { Unread } from '../../../model/unread.ts';
import { isRecord, sourceAt, unreadAt } from '../storage/stored-items.ts';
import type { Piece } from '../yaml/parse-yaml.ts';
import type { YamlFile } from '../yaml/settings.ts';

/** An automation or a script as it stands in a file. */
export type Entry = {
  readonly form: 'automation' | 'script';
  /** The name of a script in its file; undefined for an automation. */
  readonly key: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
  readonly source: Source;
};

type Place = readonly (string | number)[];
type Found = { readonly file: YamlFile; readonly piece: Piece; readonly unread: Unread[] };

/** Every automation and script of a YAML file, wherever Home Assistant lets people put them. */
export const entriesOf = (path: string, file: YamlFile, unread: Unread[]): Entry[] =>
  file.yaml.pieces.flatMap((piece) => {
    const found = { file, piece, unread };
    const { value } = piece;
    if (Array.isArray(value))
      return isAutomations(path, value) ? automationsIn(value, [], found) : [];
    if (!isRecord(value)) return [];
    return isScripts(path, value) ? scriptsIn(value, [], found) : packaged(value, found);
  });

const isAutomations = (path: string, list: readonly unknown[]): boolean =>
  /(^|\/)automations?\.ya?ml$|(^|\/)automations?\//.test(path) || list.some(looksAutomated);

const looksAutomated = (value: unknown): boolean =>
  isRecord(value) &&
  ('trigger' in value || 'triggers' in value || 'use_blueprint' in value) &&
  ('action' in value || 'actions' in value || 'use_blueprint' in value);

const isScripts = (path: string, map: Record<string, unknown>): boolean =>
  /(^|\/)scripts?\.ya?ml$/.test(path) ||
  (Object.keys(map).length > 0 &&
    Object.values(map).every((value) => isRecord(value) && 'sequence' in value));

/** `configuration.yaml` and packages: `automation:`, `automation <label>:` and `script:`. */
const packaged = (map: Record<string, unknown>, found: Found): Entry[] =>
  Object.entries(map).flatMap(([key, value]) => {
    if (/^automation( .+)?$/.test(key)) {
      if (Array.isArray(value)) return automationsIn(value, [key], found);
      return looksAutomated(value) ? automationsIn([value], [key], found) : [];
    }
    return /^script( .+)?$/.test(key) && isRecord(value) ? scriptsIn(value, [key], found) : [];
  });

const automationsIn = (list: readonly unknown[], place: Place, found: Found): Entry[] =>
  list.flatMap((value, nr) => entryOf('automation', { value, place: [...place, nr] }, found));

const scriptsIn = (map: Record<string, unknown>, place: Place, found: Found): Entry[] =>
  Object.entries(map).flatMap(([key, value]) =>
    entryOf('script', { value, place: [...place, key], key }, found),
  );

const entryOf = (
  form: Entry['form'],
  { value, place, key }: { value: unknown; place: Place; key?: string },
  { file, piece, unread }: Found,
): Entry[] => {
  const source = sourceAt(file.document, `line ${piece.lineAt(place)}`);
  if (isRecord(value)) return [{ form, key, value, source }];
  unread.push(unreadAt(source, 'unknown-shape'));
  return [];
};
