import { createHash, type Hash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import type { CaseDatabase } from '../case-database.ts';
import type { Names } from './names.ts';
import type { Piece } from './write-timeline.ts';

type Stored = { readonly acts: number; readonly names: Names };
type Bytes = { readonly n: number; readonly bytes: Uint8Array };

/** What the log commits to of a timeline: a hash over the pieces of each list, as they are stored. */
export function digestTimeline() {
  const hashes = new Map<string, Hash>();
  const add = (list: string, { n, bytes }: Bytes): void => {
    const hash = hashes.get(list) ?? createHash('sha256');
    hashes.set(list, hash);
    hash.update(`${n} ${bytes.length}\n`).update(bytes);
  };
  return {
    add,
    /** Of pieces as they are written; observations are committed to by themselves. */
    addPiece(piece: Piece): void {
      if (piece.table === 'row_chunks') add('rows', piece);
      if (piece.table === 'column_chunks') add(piece.name, piece);
    },
    /** Only once: what it was taken over cannot be added to any more. */
    text({ acts, names }: Stored): string {
      const lists = Object.fromEntries(
        [...hashes].map(([list, hash]) => [list, hash.digest('hex')]),
      );
      return canonicalJson({ acts, names, lists });
    },
  };
}

/** The same of what a database holds, a piece at a time. */
export function storedTimelineText(
  database: CaseDatabase,
  examination: number,
  stored: Stored,
): string {
  const digest = digestTimeline();
  const addAll = (list: string, next: (after: number) => Bytes | undefined): void => {
    for (let one = next(-1); one !== undefined; one = next(one.n)) digest.add(list, one);
  };
  addAll('rows', (after) =>
    database.get(
      'SELECT n, lines AS bytes FROM row_chunks WHERE examination = ? AND n > ? ORDER BY n LIMIT 1',
      [examination, after],
    ),
  );
  const columns = database.all<{ name: string }>(
    'SELECT DISTINCT name FROM column_chunks WHERE examination = ?',
    [examination],
  );
  for (const { name } of columns)
    addAll(name, (after) =>
      database.get(
        'SELECT n, bytes FROM column_chunks WHERE examination = ? AND name = ? AND n > ? ORDER BY n LIMIT 1',
        [examination, name, after],
      ),
    );
  return digest.text(stored);
}
