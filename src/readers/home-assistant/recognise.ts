import type { FileAtSight } from '../reader.ts';
import { configFileAt } from './config-path.ts';

/** What a given file is: a backup, or a file of a configuration folder with its path below that folder. */
export type Recognised =
  | { readonly is: 'backup' }
  | { readonly is: 'config'; readonly path: string; readonly root: string };

/** Judges one given file by its first bytes, and by its name where the bytes say too little. */
export const recogniseFile = (file: FileAtSight): Recognised | undefined => {
  if (looksLikeBackup(file.head)) return { is: 'backup' };
  const stored = storedPlace(file);
  if (stored) return { is: 'config', ...stored };
  const [path, root] = pathByContent(file) ?? [];
  if (path === undefined || root === undefined) return undefined;
  return { is: 'config', path, root: isGivenItself(file) ? '' : `${file.given}/${root}` };
};

const isGivenItself = (file: FileAtSight): boolean =>
  !file.path.includes('/') && (file.given === file.path || file.given.endsWith(`/${file.path}`));

/** A file below `.storage` or `.cloud` is Home Assistant's, however damaged. */
const storedPlace = (file: FileAtSight): { path: string; root: string } | undefined => {
  const base = file.given.replace(/\/+$/, '').split('/');
  const isFolder = !isGivenItself(file);
  const all = isFolder ? [...base, ...file.path.split('/')] : base;
  const at = all.findLastIndex((name, nr) => special.has(name) && nr < all.length - 1);
  if (at === -1 || (isFolder && at < base.length - 1)) return undefined;
  return { path: all.slice(at).join('/'), root: isFolder ? all.slice(0, at).join('/') : '' };
};

const special: ReadonlySet<string> = new Set(['.storage', '.cloud']);

type Place = readonly [path: string, root: string];

/** The path that a file has in a configuration folder, and that folder, by name and content together. */
const pathByContent = (file: FileAtSight): Place | undefined => {
  const { head } = file;
  const name = file.path.split('/').at(-1) ?? '';
  const root = file.path.slice(0, -name.length);
  const known = knownPlace(file.path);
  const is = known && configFileAt(known[0])?.is;
  if (isDatabase(head))
    return is === 'history' || isRecorder(head) ? [recorderName(name), root] : undefined;
  if (isWal(head) && name.endsWith('.db-wal'))
    return [`${recorderName(name.slice(0, -4))}-wal`, root];
  if (is === 'history' || is === 'wal' || is === 'ignored') return known;
  const key = envelopeKey(head);
  if (key !== undefined) return [`.storage/${key}`, root];
  if (isBinary(head)) return undefined;
  if (/^homekit\.[^/]+\.state$/.test(name)) return [`.storage/${name}`, root];
  return known ?? (isAutomationYaml(file) ? [`packages/${file.path}`, root] : undefined);
};

/** The longest end of the path that has a meaning in a configuration folder. */
const knownPlace = (path: string): Place | undefined => {
  if (folderOfOthers.test(path)) return undefined;
  const names = path.split('/');
  const at = names.findIndex((_, nr) => configFileAt(names.slice(nr).join('/')));
  return at === -1
    ? undefined
    : [
        names.slice(at).join('/'),
        names
          .slice(0, at)
          .map((n) => `${n}/`)
          .join(''),
      ];
};

/** Any name of a recorder stands for itself; what matters is that it is one. */
const recorderName = (name: string): string =>
  configFileAt(name)?.is === 'history' ? name : `home-assistant_v2.db`;

const start = (head: Uint8Array, length: number): string =>
  Buffer.from(head.subarray(0, length)).toString('latin1');

export const isDatabase = (head: Uint8Array): boolean => start(head, 16) === 'SQLite format 3\0';

const isRecorder = (head: Uint8Array): boolean =>
  /CREATE TABLE ["'`]?recorder_runs/i.test(start(head, head.length));

/** The two magic numbers of a write-ahead log (SQLite file format, section 4.1). */
const isWal = (head: Uint8Array): boolean =>
  /^377f068[23]$/.test(Buffer.from(head.subarray(0, 4)).toString('hex'));

const isBinary = (head: Uint8Array): boolean => head.includes(0);

/** The key in the envelope of a `.storage` file, as Home Assistant writes it first or last. */
const envelopeKey = (head: Uint8Array): string | undefined => {
  const text = Buffer.from(head).toString('utf8');
  const first =
    /^\s*\{\s*"version"\s*:\s*\d+,\s*(?:"minor_version"\s*:\s*\d+,\s*)?"key"\s*:\s*"([\w.-]{1,100})"/;
  const last =
    /\},?\s*"key"\s*:\s*"([\w.-]{1,100})",\s*(?:"minor_version"\s*:\s*\d+,\s*)?"version"\s*:\s*\d+\s*\}\s*$/;
  return first.exec(text)?.[1] ?? (/^\s*\{\s*"data"/.test(text) ? last.exec(text)?.[1] : undefined);
};

const folderOfOthers = /(^|\/)(custom_components|esphome|node_modules|www|\.git|deps)\//;

/** A YAML file of another name that holds automations or scripts. */
const isAutomationYaml = (file: FileAtSight): boolean => {
  if (!/\.ya?ml$/.test(file.path) || folderOfOthers.test(file.path)) return false;
  const text = Buffer.from(file.head).toString('utf8');
  const isList = /^-\s+(id|alias|trigger|triggers|use_blueprint):/m.test(text);
  const isAutomation =
    isList &&
    /^[\s-]+(actions?|use_blueprint):/m.test(text) &&
    /^[\s-]+(triggers?|use_blueprint):/m.test(text);
  return isAutomation || /^(automation|script)( [^:]+)?:\s*$/m.test(text);
};

const tarBlock = 512;
const backupMember =
  /^(backup\.json|snapshot\.json|homeassistant\.tar(\.gz)?|supervisor\.tar(\.gz)?)$/;
const addOnMember = /^[\w-]+\.tar(\.gz)?$/;

/** A tar whose first members are those of a backup; add-ons may come before the configuration. */
const looksLikeBackup = (head: Uint8Array): boolean => {
  if (start(head.subarray(257), 5) !== 'ustar') return false;
  const names = memberNames(head).filter((name) => name !== '');
  if (names.some((name) => backupMember.test(name))) return true;
  return names.length > 0 && names.every((name) => addOnMember.test(name));
};

const memberNames = (head: Uint8Array): string[] => {
  const names: string[] = [];
  for (let at = 0; at + tarBlock <= head.length; ) {
    const header = start(head.subarray(at), tarBlock);
    if (header.slice(257, 262) !== 'ustar') break;
    const size = Number.parseInt(header.slice(124, 136).replace(/[^0-7]/g, '') || '0', 8);
    // Extended headers (x, g) and long names (L, K) speak of the member behind them.
    if (!/[xgLK]/.test(header[156] ?? ''))
      names.push((header.split('\0')[0] ?? '').replace(/^\.\/?/, ''));
    at += tarBlock * (1 + Math.ceil(size / tarBlock));
  }
  return names;
};
