import type { Commitment } from '../model/commitment.ts';
import type { CaseDatabase } from './case-database.ts';
import { type Committed, commitTo, hashOfParts } from './commit.ts';

/** What an entry is to commit to, by name: texts, and what was committed to as it went by. */
export type Committing = Readonly<Record<string, readonly (string | Committed)[]>>;

/** Salts and commitments of an entry: they stay in the case, beside the log. */
export function makeCommitments(entry: number, committing: Committing): readonly Commitment[] {
  return Object.entries(committing).flatMap(([name, parts]) =>
    parts.map((one, part) => ({
      entry,
      name,
      part,
      ...(typeof one === 'string' ? commitTo(one) : one),
    })),
  );
}

/** A hash for each name, for the details of the entry; of a name without parts, too. */
export function hashesOf(
  committing: Committing,
  commitments: readonly Commitment[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(committing).map((name) => [
      name,
      hashOfParts(commitments.filter((one) => one.name === name)),
    ]),
  );
}

export function insertCommitments(
  database: CaseDatabase,
  commitments: readonly Commitment[],
): void {
  for (const { entry, name, part, salt, commitment } of commitments)
    database.run('INSERT INTO commitments VALUES (?, ?, ?, ?, ?)', [
      entry,
      name,
      part,
      salt,
      commitment,
    ]);
}

/** All of them, in the order of the entries, names and parts. */
export function readCommitments(database: CaseDatabase): readonly Commitment[] {
  return database.all<Commitment>('SELECT * FROM commitments ORDER BY entry, name, part');
}
