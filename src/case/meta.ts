import type { CaseDatabase } from './case-database.ts';
import { required } from './case-database.ts';
import { isNotKnown, notAllowed } from './case-errors.ts';

type MetaName =
  | 'id'
  | 'created_ms'
  | 'who'
  | 'public_key'
  | 'private_key'
  | 'log_head'
  | 'log_signature'
  | 'backup_password'
  | 'backup_passwords'
  | 'last_page'
  | 'drafts'
  | 'passphrase_intent'
  | 'file_intent';
type Value = string | number | Uint8Array<ArrayBuffer>;

/** Single values of a case. */
export function metaText(database: CaseDatabase, name: MetaName): string | undefined {
  const value = metaValue(database, name);
  return typeof value === 'string' ? value : undefined;
}

export function requiredText(database: CaseDatabase, name: MetaName): string {
  return required(metaText(database, name), name);
}

export function metaBytes(database: CaseDatabase, name: MetaName): Uint8Array | undefined {
  const value = metaValue(database, name);
  return value instanceof Uint8Array ? value : undefined;
}

export function requiredNumber(database: CaseDatabase, name: MetaName): number {
  const value = metaValue(database, name);
  return required(typeof value === 'number' ? value : undefined, name);
}

export function keepMeta(database: CaseDatabase, name: MetaName, value: Value): void {
  database.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', [name, value]);
}

/** Writes down what is about to be done. Where it throws, nothing is done, whatever became of the words. */
export function keepIntent(database: CaseDatabase, name: MetaName, intent: object): void {
  try {
    database.write(() => keepMeta(database, name, JSON.stringify(intent)));
  } catch (cause) {
    throw isNotKnown(cause) ? notAllowed() : cause;
  }
}

export function forgetMeta(database: CaseDatabase, name: MetaName): void {
  database.run('DELETE FROM meta WHERE name = ?', [name]);
}

export function metaValue(database: CaseDatabase, name: MetaName): Value | undefined {
  return database.get<{ value: Value }>('SELECT value FROM meta WHERE name = ?', [name])?.value;
}
