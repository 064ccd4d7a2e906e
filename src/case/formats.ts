import { HomegroundError } from '../model/homeground-error.ts';
import type { CaseDatabase } from './case-database.ts';
import { caseDamaged } from './case-errors.ts';

/** Takes a case from one form to the next; never edited once a version with it was released. */
type Step = (database: CaseDatabase) => void;

const format1: Step = (database) =>
  database.execute(`
    CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE log (
      n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
      details TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT;
    CREATE TABLE records (
      n INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, path TEXT NOT NULL,
      batch INTEGER NOT NULL, added_ms INTEGER NOT NULL, reader TEXT,
      is_attachment INTEGER NOT NULL, original INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE household (n INTEGER PRIMARY KEY, saved_ms INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE TABLE diary (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, entry TEXT NOT NULL) STRICT;
    CREATE TABLE examinations (
      n INTEGER PRIMARY KEY, records INTEGER NOT NULL, household INTEGER NOT NULL,
      acts INTEGER, kept BLOB, names BLOB
    ) STRICT;
    CREATE TABLE observation_chunks (
      examination INTEGER NOT NULL, n INTEGER NOT NULL, lines BLOB NOT NULL,
      PRIMARY KEY (examination, n)
    ) STRICT;
    CREATE TABLE row_chunks (
      examination INTEGER NOT NULL, n INTEGER NOT NULL, lines BLOB NOT NULL,
      PRIMARY KEY (examination, n)
    ) STRICT;
    CREATE TABLE column_chunks (
      examination INTEGER NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (examination, name, n)
    ) STRICT;
  `);

/** An examination also rests on the diary: rules line its days up with what was done. */
const format2: Step = (database) =>
  database.execute('ALTER TABLE examinations ADD COLUMN diary INTEGER NOT NULL DEFAULT 0');

/**
 * Entries of the log are salted, and so is everything they commit to: what is left out of a pack can
 * no longer be guessed from its hash. Entries from before have no salt, and keep their hashes.
 */
const format3: Step = (database) =>
  database.execute(`
    ALTER TABLE log ADD COLUMN salt TEXT;
    CREATE TABLE commitments (
      entry INTEGER NOT NULL, name TEXT NOT NULL, part INTEGER NOT NULL,
      salt TEXT NOT NULL, commitment TEXT NOT NULL,
      PRIMARY KEY (entry, name, part)
    ) STRICT, WITHOUT ROWID;
  `);

/**
 * Observations are committed to line by line, and examinations keep how they show what was typed:
 * both come with the next examination.
 */
const format4: Step = () => undefined;

const steps: readonly Step[] = [format1, format2, format3, format4];

/** The form of a case that this version writes. */
export const currentFormat = steps.length;

export function formatOf(database: CaseDatabase): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/**
 * Brings a case to the newest form, all steps or none. Gives the form it had before.
 * Throws `case-newer` where it was written by a newer version.
 */
export function migrate(database: CaseDatabase, all: readonly Step[] = steps): number {
  const before = formatOf(database);
  if (before > all.length) throw caseNewer();
  if (before === all.length) return before;
  database.write(() => {
    for (const step of all.slice(before)) step(database);
    database.execute(`PRAGMA user_version = ${all.length}`);
  });
  return before;
}

/** A case always has a form; a database without one was cut off while it was made, or emptied. */
export function checkHasFormat(database: CaseDatabase): void {
  if (formatOf(database) === 0) throw caseDamaged('case.db is empty');
}

function caseNewer(): HomegroundError {
  return new HomegroundError(
    'case-newer',
    'This case was written by a newer version of Homeground.',
    'Open it with that version. Nothing was changed.',
  );
}
