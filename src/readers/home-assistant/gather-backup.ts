import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Moment } from '../../model/moment.ts';
import type { Unread } from '../../model/unread.ts';
import type { GivenFile, ReadOptions } from '../reader.ts';
import type { BackupFile, BackupItem } from './backup/backup-item.ts';
import { openBackup } from './backup/read-backup.ts';
import { configFileAt } from './config-path.ts';
import { readText } from './read-document.ts';
import type { ClosedFile, Document, HistoryFile, Snapshot } from './snapshot.ts';
import { momentOf } from './storage/moments.ts';

type Taking = {
  readonly record: string;
  readonly workFolder: string;
  readonly unread: Unread[];
  readonly documents: Map<string, Document>;
  readonly closed: ClosedFile[];
  readonly databases: Map<string, Omit<HistoryFile, 'walLocation'>>;
  readonly wals: Map<string, string>;
  /** Files that are none of Home Assistant's own, counted by the folder at the top that they lie in. */
  readonly others: Map<string, number>;
  at: Moment | undefined;
};

/** One backup as a snapshot; its database is copied, readable for its owner alone, to the work folder. */
export const gatherBackup = async (
  file: GivenFile,
  options: ReadOptions,
  unread: Unread[],
): Promise<Snapshot> => {
  const taking: Taking = {
    record: await file.sha256(),
    workFolder: options.workFolder,
    unread,
    documents: new Map(),
    closed: [],
    databases: new Map(),
    wals: new Map(),
    others: new Map(),
    at: undefined,
  };
  const wants = (path: string) => isWanted(path, taking);
  try {
    const { passwords, onPasswordFits } = options;
    for await (const item of openBackup(file.location, { passwords, onPasswordFits, wants }))
      await take(item, taking);
  } catch {
    // `openBackup` lets out only what the file system says.
    refuse(taking, '', 'not-readable');
  }
  for (const [where, count] of taking.others) refuse(taking, where, 'not-recognised', count);
  return {
    at: taking.at,
    documents: new Map([...taking.documents].sort(([a], [b]) => (a < b ? -1 : 1))),
    closed: taking.closed.sort((a, b) => (a.name < b.name ? -1 : 1)),
    histories: [...taking.databases].map(([path, database]) => ({
      ...database,
      walLocation: taking.wals.get(`${path}-wal`),
    })),
  };
};

const refuse = (
  { unread, record }: Taking,
  ...[where, why, count = 1]: [where: string, why: Unread['why'], count?: number]
): void => {
  unread.push({ kind: 'unread', record, where, why, count });
};

/** More places than this are counted together: a folder full of odd names is not worth a line each. */
const mostPlaces = 100;

const countOther = ({ others }: Taking, path: string): void => {
  const top = path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : path;
  const place = others.has(top) || others.size < mostPlaces ? top : 'elsewhere';
  others.set(place, (others.get(place) ?? 0) + 1);
};

/** Asked once for every file of the configuration folder; what stays closed is noted on the way. */
const isWanted = (path: string, taking: Taking): boolean => {
  const known = configFileAt(path);
  if (known === undefined) countOther(taking, path);
  if (known?.is === 'closed')
    taking.closed.push({ record: taking.record, path: '', name: path, topic: known.topic });
  if (known?.is === 'not-understood') refuse(taking, path, 'not-understood');
  return known?.is === 'document' || known?.is === 'history' || known?.is === 'wal';
};

const take = async (item: BackupItem, taking: Taking): Promise<void> => {
  if (item.kind === 'about') taking.at = momentOf(item.about.date);
  if (item.kind === 'problem') refuse(taking, item.where, item.why);
  if (item.kind === 'unopened') {
    const { record } = taking;
    taking.closed.push({ record, path: item.path, name: item.path, topic: 'other-archives' });
  }
  if (item.kind !== 'file') return;
  const is = configFileAt(item.file)?.is;
  if (is === 'document') await takeDocument(item, taking);
  else await takeDatabase(item, is === 'wal', taking);
};

const takeDocument = async (item: BackupFile, taking: Taking): Promise<void> => {
  const read = await readText(item.content, item.file);
  if ('why' in read) refuse(taking, item.path, read.why);
  // Of a file that was cut off, the backup itself tells next; half a JSON would only say it twice.
  else if (item.isWhole() || /\.ya?ml$/.test(item.file))
    taking.documents.set(item.file, { record: taking.record, path: item.path, text: read.text });
};

const takeDatabase = async (item: BackupFile, isWal: boolean, taking: Taking): Promise<void> => {
  const location = join(taking.workFolder, randomUUID());
  try {
    await pipeline(
      Readable.from(item.content, { objectMode: false }),
      createWriteStream(location, { flags: 'wx', mode: 0o600 }),
    );
  } catch {
    // A full disk, most likely: half a copy would only fill it further.
    await rm(location, { force: true });
    return refuse(taking, item.path, 'not-readable');
  }
  const { record } = taking;
  if (isWal) taking.wals.set(item.file, location);
  else taking.databases.set(item.file, { record, path: item.path, location, isPrivateCopy: true });
};
