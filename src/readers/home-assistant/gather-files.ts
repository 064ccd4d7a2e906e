import { createHash } from 'node:crypto';
import type { Unread } from '../../model/unread.ts';
import type { GivenFile } from '../reader.ts';
import { configFileAt } from './config-path.ts';
import { mostDocumentBytes, readText } from './read-document.ts';
import { isDatabase } from './recognise.ts';
import type { ClosedFile, Document, HistoryFile, Snapshot } from './snapshot.ts';

/** A file of a configuration folder, with the folder it lay in and its path below that. */
export type ConfigPiece = {
  readonly file: GivenFile;
  readonly root: string;
  readonly path: string;
};

type Folder = {
  readonly documents: Map<string, Document>;
  readonly histories: HistoryFile[];
  readonly closed: ClosedFile[];
};

/** Configuration files to snapshots: one for each folder, and loose pieces together as one home. */
export const gatherFiles = async (
  pieces: readonly ConfigPiece[],
  unread: Unread[],
): Promise<Snapshot[]> => {
  const folders = new Map<string, Folder>();
  for (const piece of pieces) {
    const folder = folders.get(piece.root) ?? { documents: new Map(), histories: [], closed: [] };
    folders.set(piece.root, folder);
    await addPiece(piece, folder, { pieces, unread });
  }
  return joined([...folders.values()]).map((folder) => ({ at: undefined, ...sorted(folder) }));
};

type Others = { readonly pieces: readonly ConfigPiece[]; readonly unread: Unread[] };

const addPiece = async (piece: ConfigPiece, folder: Folder, others: Others): Promise<void> => {
  const { file, path } = piece;
  const known = configFileAt(path) ?? { is: 'document' };
  if (known.is === 'ignored') return;
  const record = await file.sha256();
  const refuse = (why: Unread['why']) =>
    others.unread.push({ kind: 'unread', record, where: path, why, count: 1 });
  if (known.is === 'closed')
    folder.closed.push({ record, path: '', name: path, topic: known.topic });
  if (known.is === 'not-understood') refuse('not-understood');
  if (known.is === 'wal' && !databaseOf(piece, others.pieces)) refuse('not-understood');
  if (known.is === 'history' && file.bytes === 0) refuse('empty');
  else if (known.is === 'history' && !isDatabase(file.head)) refuse('not-a-database');
  else if (known.is === 'history') folder.histories.push(historyOf(piece, record, others.pieces));
  if (known.is !== 'document') return;
  if (file.bytes > mostDocumentBytes(path)) return void refuse('too-large');
  const read = await readText(file.open(), path);
  if ('why' in read) refuse(read.why);
  else addDocument(folder, path, { record, path: '', text: read.text });
};

/** Two documents of one path in one folder: only a copy under another name, which is kept beside it. */
const addDocument = (folder: Folder, path: string, document: Document): void => {
  const other = folder.documents.get(path);
  if (other === undefined || other.record === document.record) folder.documents.set(path, document);
  else folder.documents.set(`${path}~${document.record}`, document);
};

const historyOf = (
  piece: ConfigPiece,
  record: string,
  pieces: readonly ConfigPiece[],
): HistoryFile => ({
  record,
  path: '',
  location: piece.file.location,
  walLocation: walOf(piece, pieces)?.file.location,
  isPrivateCopy: false,
});

const walOf = (database: ConfigPiece, pieces: readonly ConfigPiece[]): ConfigPiece | undefined =>
  pieces.find(({ file }) => file.location === `${database.file.location}-wal` && file.bytes > 0);

const databaseOf = (wal: ConfigPiece, pieces: readonly ConfigPiece[]): ConfigPiece | undefined =>
  pieces.find(({ file }) => `${file.location}-wal` === wal.file.location);

/** Folders that do not contradict each other are parts of one home; the fullest ones come first. */
const joined = (folders: readonly Folder[]): Folder[] => {
  const homes: Folder[] = [];
  for (const folder of [...folders].sort(byContent)) {
    const home = homes.find((other) => isCompatible(other, folder));
    if (home === undefined) homes.push(folder);
    else {
      for (const [path, document] of folder.documents) home.documents.set(path, document);
      home.histories.push(...folder.histories);
      home.closed.push(...folder.closed);
    }
  }
  return homes;
};

const byContent = (a: Folder, b: Folder): number =>
  b.documents.size - a.documents.size || (digestOf(a) < digestOf(b) ? -1 : 1);

const digestOf = ({ documents, histories }: Folder): string => {
  const records = [...documents.values(), ...histories].map(({ record }) => record).sort();
  return createHash('sha256').update(records.join()).digest('hex');
};

const isCompatible = (home: Folder, folder: Folder): boolean =>
  [...folder.documents].every(([path, { record }]) => {
    const other = home.documents.get(path);
    return other === undefined || other.record === record;
  });

/** In an order that does not depend on the one in which the files were given. */
const sorted = (folder: Folder): Folder => ({
  documents: new Map([...folder.documents].sort(([a], [b]) => (a < b ? -1 : 1))),
  histories: uniqueByRecord(folder.histories),
  closed: [...folder.closed].sort((a, b) => (a.name + a.record < b.name + b.record ? -1 : 1)),
});

const uniqueByRecord = (histories: readonly HistoryFile[]): HistoryFile[] =>
  [
    ...new Map(
      histories.map((history) => [`${history.record}${history.walLocation ?? ''}`, history]),
    ).values(),
  ].sort((a, b) => (a.record < b.record ? -1 : 1));
